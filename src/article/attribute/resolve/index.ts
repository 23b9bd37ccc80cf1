/** Says which person, organisation, group or document a source phrase stands for. */
import type { Quotation, Span } from '../../../model.ts';
import { wordsOf } from '../../letters.ts';
import type { Discourse } from '../discourse.ts';
import { readSource, type Source } from '../source.ts';
import { chooseReferent } from './choose.ts';
import { resolveDescription } from './description.ts';
import { resolvePronoun } from './pronoun.ts';
import { chosenSpeaker, type Speaker, speakerOf } from './speaker.ts';

export type { Speaker } from './speaker.ts';

/** How often a name is right, as `bench/rules.mjs` measures it. */
const CONFIDENCE = { full: 0.97, short: 0.97 };
const LONGEST_CONTENT = 2_000;

/** The words of a quotation in lower case: hardly anybody names himself. */
function contentWords({ article }: Discourse, { content }: Quotation): ReadonlySet<string> {
  const text = content
    .map(([start, end]) => article.text.slice(start, Math.min(end, start + LONGEST_CONTENT)))
    .join(' ');
  return new Set(wordsOf(text.toLowerCase()));
}

/** A name, and where it is short for several, the one that stands out. */
function resolveName(
  source: Extract<Source, { kind: 'name' }>,
  span: Span,
  discourse: Discourse,
  content: ReadonlySet<string>,
): Speaker {
  const { mention, entity, role } = source;
  const namesakes = discourse.entities.namesakes.get(mention.span[0]);
  const anaphor = { kind: 'name', offset: span[0], gender: null, head: null, content } as const;
  const choice =
    namesakes &&
    chooseReferent(discourse, anaphor, (other) => other.entity !== null && namesakes.includes(other.entity));
  if (choice) return chosenSpeaker(choice, 'name-of-several', span, role);
  const full = discourse.article.text.slice(...span).includes(entity.name);
  const [rule, confidence] = full ? ['full-name', CONFIDENCE.full] : ['short-name', CONFIDENCE.short];
  return speakerOf(discourse.referentOf(entity), rule, span, confidence, role);
}

/** Who the source phrase names; null where nobody could know. */
export function resolveSpeaker(quotation: Quotation, span: Span, discourse: Discourse): Speaker | null {
  const source = readSource(discourse.article, span, discourse.entities);
  if (!source) return null;
  const content = contentWords(discourse, quotation);
  if (source.kind === 'pronoun') return resolvePronoun(source.word, span, discourse, content);
  if (source.kind === 'name') return resolveName(source, span, discourse, content);
  return resolveDescription(source, discourse, content);
}
