/**
 * The words of a statement, a letter or a post are those of whoever wrote it, if the article says who did.
 *
 * Examples: after `Acme sent a statement.` the words that `the statement` or `it` reads are Acme's; `her letter` is hers.
 */
import {
  AUTHOR_LINKS,
  CAPTIONED,
  CARRIED_TEXTS,
  TEXT_GIVING_VERBS,
  VERBS_OF_TEXTS,
} from '../../../lexicon/en/carried-texts.ts';
import { ARTICLES, POSSESSIVE_PRONOUNS } from '../../../lexicon/en/phrase-words.ts';
import { DEFINITE_DETERMINERS, SINGULAR_THING_PRONOUNS } from '../../../lexicon/en/reference-words.ts';
import { reportingForm } from '../../../lexicon/en/reporting-verbs.ts';
import type { PartOfSpeech, Quotation, Span } from '../../../model.ts';
import { wordsIn } from '../../letters.ts';
import type { Discourse, Referent } from '../discourse.ts';
import type { QuotationContext } from '../rank/anaphor.ts';
import { readSource, type Source } from '../source.ts';
import { type ArticleWord, isInQuotedSpan, isPossessive, tokenIndexAt, wordAt, wordsInSpan } from '../words.ts';
import { resolveDescription } from './description.ts';
import { resolvePronoun } from './pronoun.ts';
import { type Speaker, speakerOf } from './speaker.ts';

/** Tokens before the words in which the text may be introduced. */
const FARTHEST = 120;
/** Most words between a text and the determiner or owner before it: `a long and angry letter`. */
const MOST_MODIFIERS = 5;
/** Precision of the rule, measured by `bench/rules.mjs`. */
const CONFIDENCE = 0.8;

/** Least probability at which it is plain whom a description means. */
const PLAIN = 0.6;

/** The possessive pronouns with the pronoun that refers to the same. */
const OWNERS: ReadonlyMap<string, string> = new Map([
  ['his', 'he'],
  ['her', 'she'],
  ['its', 'it'],
  ['their', 'they'],
]);

/** Parts of speech between a subject and its verb. */
const AROUND_VERBS: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(['AUX', 'ADV', 'PART']);

const PRONOUNS: ReadonlySet<string> = new Set(OWNERS.values());
const mayWrite = ({ type }: Referent) => type !== 'document' && type !== 'unknown';

/** The noun for a text that heads a source: `statement` in `the statement`; null for `it` and for any other source. */
function textIn(source: Source): ArticleWord | null {
  if (source.kind !== 'description' || !CARRIED_TEXTS.has(source.head.lower)) return null;
  return source.head;
}

class AuthorSearch {
  readonly #discourse: Discourse;
  readonly #saying: QuotationContext;

  constructor(discourse: Discourse, saying: QuotationContext) {
    this.#discourse = discourse;
    this.#saying = saying;
  }

  /** Where one of the nouns stands last before an offset, outside quotation marks and with an article: `a letter`. */
  introduction(nouns: ReadonlySet<string>, offset: number): ArticleWord | null {
    const { article, quoted } = this.#discourse;
    const end = tokenIndexAt(article.tokens, offset);
    for (let i = end - 1; i >= Math.max(0, end - FARTHEST); i--) {
      const word = wordAt(article, i);
      if (word?.pos === 'NOUN' && nouns.has(word.lower) && !isInQuotedSpan(quoted, word.span[0])) return word;
    }
    return null;
  }

  /** The author of the text that a noun names, by the words around it or by its sentence. */
  of(noun: ArticleWord): Referent | null {
    return this.#owner(noun) ?? this.#named(noun) ?? this.#giver(noun);
  }

  /** The author of a text that the source itself introduces: `her letter`. A sign by a body speaks for itself, so `by` must name a person. */
  ofNew(noun: ArticleWord): Referent | null {
    const named = this.#named(noun);
    return this.#owner(noun) ?? (named?.type === 'person' ? named : null) ?? this.#giver(noun);
  }

  #pronoun(word: string, span: Span): Referent | null {
    return resolvePronoun(word, span, this.#discourse, this.#at(span))?.referent ?? null;
  }

  /** `Doe` in `Doe’s angry letter`, she in `her angry letter`. */
  #owner({ index }: ArticleWord): Referent | null {
    const { article, entities } = this.#discourse;
    for (let i = index - 1; i >= index - MOST_MODIFIERS; i--) {
      const word = wordAt(article, i);
      if (!word || word.pos === 'VERB' || word.pos === 'AUX' || word.pos === 'PUNCT' || ARTICLES.has(word.lower))
        return null;
      if (POSSESSIVE_PRONOUNS.has(word.lower)) return this.#pronoun(OWNERS.get(word.lower) ?? '', word.span);
      if (!isPossessive(word)) continue;
      const named = entities.inOrder.find(({ mention }) => mention.span[1] === word.span[0]);
      return named ? this.#discourse.referentOf(named.entity) : null;
    }
    return null;
  }

  /** Whoever `from` or `by` names right after the noun: `a letter from Ana Silva`. */
  #named({ index }: ArticleWord): Referent | null {
    const { article, entities } = this.#discourse;
    if (!AUTHOR_LINKS.has(wordAt(article, index + 1)?.lower ?? '')) return null;
    const after = wordAt(article, index + 2);
    const from = (ARTICLES.has(after?.lower ?? '') ? wordAt(article, index + 3) : after)?.span[0] ?? -1;
    const named = entities.inOrder.find(({ mention }) => mention.lead === from);
    return named ? this.#discourse.referentOf(named.entity) : null;
  }

  /** The subject of the sentence that gives the text: `Acme sent a letter`, `In a post, she thanked them`. */
  #giver(noun: ArticleWord): Referent | null {
    const { article, quoted } = this.#discourse;
    const sentence = article.sentences[this.#discourse.sentenceAt(noun.span[0])];
    if (!sentence) return null;
    const words = wordsInSpan(article, sentence.span).filter(({ span }) => !isInQuotedSpan(quoted, span[0]));
    const verb = words.find((word) => this.#gives(words, word, noun));
    return verb ? this.#subjectOf(sentence.span[0], verb) : null;
  }

  /** Whether the verb gives the text, or says something in it. */
  #gives(words: readonly ArticleWord[], { pos, lower, index }: ArticleWord, noun: ArticleWord): boolean {
    if (pos !== 'VERB') return false;
    if (index < noun.index && TEXT_GIVING_VERBS.has(lower)) return true;
    const opens = words[0]?.lower === 'in' && noun.index - words[0].index <= MOST_MODIFIERS;
    if (opens && index > noun.index) return true;
    return this.#isIn(noun) && index < noun.index && reportingForm(lower)?.act === 'speech';
  }

  #isIn({ index }: ArticleWord): boolean {
    for (let i = index - 1; i >= index - MOST_MODIFIERS; i--) {
      const word = wordAt(this.#discourse.article, i);
      if (word?.lower === 'in') return true;
      if (word?.pos === 'VERB' || word?.pos === 'PUNCT') return false;
    }
    return false;
  }

  /** The subject right before the verb, perhaps with an apposition between them. */
  #subjectOf(start: number, verb: ArticleWord): Referent | null {
    const { article } = this.#discourse;
    let at = verb.index - 1;
    while (AROUND_VERBS.has(wordAt(article, at)?.pos ?? 'X')) at--;
    const before = wordAt(article, at);
    if (!before) return null;
    if (PRONOUNS.has(before.lower)) return this.#pronoun(before.lower, before.span);
    const isBeside = (end: number) =>
      wordsInSpan(article, [end, before.span[1]]).every(({ pos }) => pos !== 'VERB' && pos !== 'AUX');
    const found = this.#discourse
      .candidatesBefore(verb.span[0], mayWrite)
      .find(({ latest }) => latest.at >= start && latest.use === 'subject' && isBeside(latest.spans[0]?.[1] ?? 0));
    const [span] = found?.latest.spans ?? [];
    if (!found || !span) return null;
    const source = readSource(article, span, this.#discourse.entities);
    return source?.kind === 'description' ? this.#described(source) : found.referent;
  }

  /** Whoever a description means, if that is plain: Acme, if it is `the company`. */
  #described(source: Extract<Source, { kind: 'description' }>): Referent | null {
    const speaker = resolveDescription(source, this.#discourse, this.#at(source.span));
    const isPlain = speaker && (speaker.evidence.rule === 'unnamed' || speaker.confidence >= PLAIN);
    return isPlain ? speaker.referent : null;
  }

  /** The context of a phrase elsewhere, before words that say nothing of its speaker. */
  #at([start]: Span): QuotationContext {
    return { ...this.#saying, offset: start, from: start, content: new Set(), addressee: null };
  }
}

/** Whether the phrase only refers back to a text named before: `the statement`, `this letter`. */
const refersBack = (words: readonly ArticleWord[]) =>
  DEFINITE_DETERMINERS.has(words[0]?.lower ?? '') && words.length === 2;

/** Whether a verb of the cue has a text as its subject. */
const isOfText = ({ article }: Discourse, { cue }: Quotation) =>
  cue.some((each) => wordsIn(article.text.slice(...each).toLowerCase()).some((word) => VERBS_OF_TEXTS.has(word)));

/** The author of the text that the source means; null if the source means no such text, or the article names no author. */
function authorOf(
  source: Source,
  speaker: Speaker | null,
  quotation: Quotation,
  discourse: Discourse,
  saying: QuotationContext,
): Referent | null {
  const search = new AuthorSearch(discourse, saying);
  const head = textIn(source);
  if (head && source.kind === 'description') {
    if (!refersBack(source.words)) return search.ofNew(head);
    const nouns = head.lower === 'caption' ? CAPTIONED : new Set([head.lower]);
    const noun = search.introduction(nouns, source.span[0]) ?? search.introduction(CARRIED_TEXTS, source.span[0]);
    return noun && search.of(noun);
  }
  if (source.kind !== 'pronoun' || !SINGULAR_THING_PRONOUNS.has(source.word)) return null;
  const isText = speaker?.referent.entity === null && CARRIED_TEXTS.has(speaker.referent.head ?? '');
  if (!isText && !isOfText(discourse, quotation)) return null;
  const noun = search.introduction(CARRIED_TEXTS, source.span[0]);
  return noun && search.of(noun);
}

/** The author of the text that speaks, or else the speaker as found. */
export function withAuthor(
  source: Source,
  speaker: Speaker | null,
  quotation: Quotation,
  discourse: Discourse,
  saying: QuotationContext,
): Speaker | null {
  const author = authorOf(source, speaker, quotation, discourse, saying);
  return author ? speakerOf(author, 'author-of-text', source.span, CONFIDENCE) : speaker;
}
