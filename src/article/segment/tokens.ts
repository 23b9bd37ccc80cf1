/**
 * Tokens, parts of speech and sentences by wink-nlp, with exact offsets; the one module that knows wink-nlp.
 *
 * wink-nlp gives no offsets, and what it read before can change how it splits a possessive: every token is looked up in
 * the text behind its predecessor, and a possessive ending is always split off here.
 */
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { ABBREVIATIONS } from '../../lexicon/abbreviations.ts';
import type { PartOfSpeech, Span, Token } from '../../model.ts';
import { startsWithSmall } from '../letters.ts';
import { remembered } from '../remembered.ts';

type Wink = ReturnType<typeof winkNLP>;

const PARTS_OF_SPEECH: ReadonlySet<string> = new Set<PartOfSpeech>([
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
]);
const isPartOfSpeech = (tag: string): tag is PartOfSpeech => PARTS_OF_SPEECH.has(tag);

/** wink's table of lexemes grows with every new word, so that its reader is made anew after so much text. */
const CHARACTERS_PER_READER = 20_000_000;
/** How far behind the last token the next one may begin: odd white space is skipped, a token wink made up is not chased. */
const FARTHEST_GAP = 1_000;

const { metaCER: loadEntities } = model;
let entities: unknown;
/** wink loads this part of its model anew for each reader and refuses the 21st time: it is loaded once and shared. */
const sharedEntities = () => {
  entities ??= typeof loadEntities === 'function' ? loadEntities() : null;
  return entities;
};

let reader: Wink | null = null;
let charactersRead = 0;

function winkReader(characters: number): Wink {
  charactersRead += characters;
  if (!reader || charactersRead > CHARACTERS_PER_READER) {
    reader = winkNLP({ ...model, metaCER: sharedEntities }, ['sbd', 'pos']);
    charactersRead = characters;
  }
  return reader;
}

const POSSESSIVE = /[\p{L}\p{N}.]['’][sS]$/u;

/** A full stop that wink left on a word that is no abbreviation: `Kaspersky.` */
const STOPPED_WORD = /^\p{L}*\p{Ll}{2}\.$/u;
const isStopped = (word: string) => STOPPED_WORD.test(word) && !ABBREVIATIONS.has(word.slice(0, -1).toLowerCase());

/** What a word as wink split it shows by itself. */
interface Form {
  readonly lower: string;
  /** Characters at its end that make a token of their own: a possessive ending, a full stop, or none. */
  readonly ending: 0 | 1 | 2;
}

const formOf = remembered(
  (word): Form => ({ lower: word.toLowerCase(), ending: POSSESSIVE.test(word) ? 2 : isStopped(word) ? 1 : 0 }),
);

/** Adds one word, or two where a possessive ending or a full stop still hangs on it. */
function addTokens(tokens: Token[], text: string, start: number, pos: PartOfSpeech): void {
  const { lower, ending } = formOf(text);
  const end = start + text.length;
  if (ending === 0) {
    tokens.push({ start, end, pos, text, lower });
    return;
  }
  const cut = end - ending;
  const [word, rest] = [text.slice(0, -ending), text.slice(-ending)];
  tokens.push({ start, end: cut, pos, text: word, lower: formOf(word).lower });
  tokens.push({ start: cut, end, pos: ending === 1 ? 'PUNCT' : 'PART', text: rest, lower: formOf(rest).lower });
}

/** Where the next word begins, from `cursor` on; negative where it is not found near enough. */
function placeOf(word: string, text: string, cursor: number): number {
  if (text.startsWith(word, cursor)) return cursor;
  if (text.startsWith(word, cursor + 1)) return cursor + 1;
  const at = text.slice(cursor, cursor + FARTHEST_GAP + word.length).indexOf(word);
  return at < 0 ? at : cursor + at;
}

/** A word whose full stop ends the sentence, by the word behind it. */
const endsInStop = (word: string, next: string) =>
  word.endsWith('.') && formOf(word).ending === 1 && !startsWithSmall(next);

export interface TokenisedParagraph {
  readonly tokens: readonly Token[];
  /** Half-open ranges of indices into `tokens`; together they cover all of them. */
  readonly sentences: readonly Span[];
}

/** Tokens of one paragraph, with offsets into the whole text, and the sentences that they form. */
export function tokenise(text: string, [start, end]: Span): TokenisedParagraph {
  const document = winkReader(end - start).readDoc(text.slice(start, end));
  const its = winkReader(0).its;
  const words = document.tokens().out(its.value);
  const tags = document.tokens().out(its.pos);
  const lastWords = new Set(
    document
      .sentences()
      .out(its.span)
      .map((words) => Number(words[1])),
  );
  const tokens: Token[] = [];
  const sentences: Span[] = [];
  let cursor = start;
  let sentenceStart = 0;
  words.forEach((word, i) => {
    const at = placeOf(word, text, cursor);
    const tag = String(tags[i]);
    if (at >= 0 && isPartOfSpeech(tag)) {
      addTokens(tokens, word, at, tag);
      cursor = at + word.length;
    }
    const over = lastWords.has(i) || i === words.length - 1 || endsInStop(word, words[i + 1] ?? '');
    if (over && tokens.length > sentenceStart) {
      sentences.push([sentenceStart, tokens.length]);
      sentenceStart = tokens.length;
    }
  });
  return { tokens, sentences };
}
