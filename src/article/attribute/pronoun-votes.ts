/**
 * Counts, for each name, the pronouns that can only mean that name, as evidence of gender or of a thing.
 *
 * Example: in `Noor Salim runs the bakery. She opens at six.` the pronoun votes for a woman; `Norrland, which …` is a thing.
 */
import { GENDERED_PRONOUNS, POSSESSIVE_THING_PRONOUNS } from '../../lexicon/en/reference-words.ts';
import type { SegmentedArticle, Span } from '../../model.ts';
import type { Entities, Entity } from './entities.ts';
import type { NameUse } from './mentions/index.ts';
import { isInQuotedSpan } from './words.ts';

export type PronounKind = 'male' | 'female' | 'thing' | 'person';

interface Named {
  readonly entity: Entity;
  readonly end: number;
  readonly use: NameUse;
}

export class PronounVotes {
  readonly #votes = new Map<Entity, Map<PronounKind, number>>();
  readonly #voters = new Map<number, Entity>();

  /** @param offset of the pronoun */
  add(entity: Entity, kind: PronounKind, offset: number): void {
    const own = this.#votes.get(entity) ?? new Map<PronounKind, number>();
    own.set(kind, (own.get(kind) ?? 0) + 1);
    this.#votes.set(entity, own);
    this.#voters.set(offset, entity);
  }

  /** Pronouns of a kind that mean the entity, leaving out the one at `except`, which is being resolved. */
  count(entity: Entity, kind: PronounKind, except: number): number {
    const all = this.#votes.get(entity)?.get(kind) ?? 0;
    return this.#voters.get(except) === entity ? Math.max(0, all - 1) : all;
  }
}

/** The first name if it is a subject or an owner and all the names are of its entity; else null. */
function onlyEntity(names: readonly Named[]): Named | null {
  const [first = null] = names;
  return first && ABOUT.has(first.use) && names.every(({ entity }) => entity === first.entity) ? first : null;
}

const kindOf = (pronoun: string): PronounKind | null =>
  GENDERED_PRONOUNS.get(pronoun) ?? (POSSESSIVE_THING_PRONOUNS.has(pronoun) ? 'thing' : null);

/** `who` or `which` directly after a name and a comma. */
function relativeAfter({ tokens }: SegmentedArticle, token: number): PronounKind | null {
  if (tokens[token]?.text !== ',') return null;
  const relative = tokens[token + 1]?.lower;
  return relative === 'who' ? 'person' : relative === 'which' ? 'thing' : null;
}

/** Uses that make a name the topic of its sentence. */
const ABOUT: ReadonlySet<NameUse> = new Set<NameUse>(['subject', 'possessive']);

/** Counts the pronouns of each sentence for the only name in it or, if it has no names, in the sentence before. */
export function pronounVotes(article: SegmentedArticle, entities: Entities, quoted: readonly Span[]): PronounVotes {
  const votes = new PronounVotes();
  let next = 0;
  let before: Named | null = null;
  for (const { tokens } of article.sentences) {
    const names: Named[] = [];
    for (let i = tokens[0]; i < tokens[1]; i++) {
      const { start = 0, end = 0, lower = '' } = article.tokens[i] ?? {};
      const named = entities.inOrder[next];
      const isName = named !== undefined && named.mention.span[0] <= start;
      if (isName) next++;
      const kind = kindOf(lower);
      if (isName && named.entity.type !== 'place' && !isInQuotedSpan(quoted, start))
        names.push({ entity: named.entity, end: named.mention.span[1], use: named.mention.use });
      const only: Named | null = kind && (names.length > 0 ? onlyEntity(names) : before);
      if (kind && only && !isInQuotedSpan(quoted, start)) votes.add(only.entity, kind, start);
      const last = names.at(-1);
      const relative = last?.end === end ? relativeAfter(article, i + 1) : null;
      if (last && relative) votes.add(last.entity, relative, end);
    }
    before = names.length > 0 ? onlyEntity(names) : before;
  }
  return votes;
}
