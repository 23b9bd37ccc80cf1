/**
 * The tagger's features of a token: the word, its affixes and shape, and its context.
 *
 * Each feature is an index into a learned table. Form features depend on the word alone; context features on its position,
 * the marks around it and the rules' proposal.
 */
import { partOfSpeechId } from '../../lexicon/en/parts-of-speech.ts';
import { reportingForm } from '../../lexicon/en/reporting-verbs.ts';
import type { ProposedArticle, Token } from '../../model.ts';
import { hashText } from '../../util/hash.ts';
import { markStates } from './mark-state.ts';
import { ruleLabels } from './rule-label.ts';

/** Word forms: prefix and suffixes, hashed; shape, hashed; the class of a reporting verb. */
export const FORM_SIZES = { affix: 4096, shape: 256, verb: 64 } as const;
/** Contexts: part of speech, marks, position in sentence and paragraph, and the rules' label. */
export const CONTEXT_SIZES = { pos: 18, mark: 32, place: 4, rule: 128 } as const;

const DOUBLE_MARK = /^(?:["“”„‟«»＂〝〞]|''|``|’’|‘‘)$/;
const SINGLE_MARK = /^['‘’‚‛`´]$/;
const DASH = /^[–—―]$|^--$/;

/** A word as the vocabulary knows it: in lower case, digits as 0, one character for each kind of mark. */
export function vocabularyForm(word: string): string {
  if (DOUBLE_MARK.test(word)) return '"';
  if (SINGLE_MARK.test(word)) return "'";
  if (DASH.test(word)) return '-';
  if (word === '…') return '...';
  return word.toLowerCase().replaceAll('’', "'").replace(/\d/g, '0');
}

/** `Kaspersky` → `Xx`, `U.S.` → `X.X.`, `2016` → `9`; at most five characters. */
export function shapeOf(word: string): string {
  return word
    .replace(/\p{Lu}+/gu, 'X')
    .replace(/\p{Ll}+/gu, 'x')
    .replace(/\p{N}+/gu, '9')
    .slice(0, 5);
}

const TENSES = ['base', 'present', 'past', 'participle', 'gerund', 'past-or-participle'];
const ACTS = ['speech', 'thought', 'intention'];

/** Class of a reporting verb: its act, its form, and whether it takes a clause; 0 for every other word. */
function verbClass(lower: string): number {
  const form = reportingForm(lower);
  if (!form) return 0;
  const takes = form.takes.has('clause') ? 2 : form.takes.has('quote') ? 1 : 0;
  return 1 + (ACTS.indexOf(form.act) * 3 + takes) * TENSES.length + TENSES.indexOf(form.tense);
}

/** Features of a word form, independent of its context. */
export interface FormFeatures {
  /** The form as it is looked up in the vocabulary. */
  readonly key: string;
  /** First three, last three, last two, last four letters, in that order, each in [1, affix). */
  readonly affixes: readonly number[];
  readonly shape: number;
  readonly verb: number;
}

const affix = (text: string, kind: number) => 1 + (hashText(text, kind) % (FORM_SIZES.affix - 1));

export function formFeatures(word: string): FormFeatures {
  const lower = word.toLowerCase();
  return {
    key: vocabularyForm(word),
    affixes: [
      affix(lower.slice(0, 3), 1),
      affix(lower.slice(-3), 2),
      affix(lower.slice(-2), 3),
      affix(lower.slice(-4), 4),
    ],
    shape: 1 + (hashText(shapeOf(word), 5) % (FORM_SIZES.shape - 1)),
    verb: verbClass(lower),
  };
}

/** Context features of a token, in this order. */
export type ContextFeatures = readonly [pos: number, mark: number, place: number, rule: number];

const PLACE = { within: 1, sentence: 2, paragraph: 3 } as const;

/** Whether each token begins a paragraph, begins a sentence, or neither. */
function places({ tokens, sentences, paragraphs }: ProposedArticle): Uint8Array {
  const ids = new Uint8Array(tokens.length).fill(PLACE.within);
  for (const {
    tokens: [first],
  } of sentences)
    ids[first] = PLACE.sentence;
  for (const {
    tokens: [first, end],
  } of paragraphs)
    if (end > first) ids[first] = PLACE.paragraph;
  return ids;
}

export function contextFeatures(article: ProposedArticle): ContextFeatures[] {
  const marks = markStates(article);
  const rules = ruleLabels(article);
  const place = places(article);
  return article.tokens.map(
    ({ pos }: Token, i): ContextFeatures => [partOfSpeechId(pos), marks[i] ?? 0, place[i] ?? 0, rules[i] ?? 0],
  );
}
