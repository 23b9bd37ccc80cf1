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

/** One word as wink split it, or two where a possessive ending or a full stop still hangs on it. */
function tokensOf(word: string, start: number, pos: PartOfSpeech): Token[] {
  const end = start + word.length;
  const ending = POSSESSIVE.test(word) ? 2 : isStopped(word) ? 1 : 0;
  if (ending === 0) return [{ start, end, pos }];
  return [
    { start, end: end - ending, pos },
    { start: end - ending, end, pos: ending === 1 ? 'PUNCT' : 'PART' },
  ];
}

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
    const at = text.slice(cursor, cursor + FARTHEST_GAP + word.length).indexOf(word);
    const tag = String(tags[i]);
    if (at >= 0 && isPartOfSpeech(tag)) {
      tokens.push(...tokensOf(word, cursor + at, tag));
      cursor += at + word.length;
    }
    const over =
      lastWords.has(i) || i === words.length - 1 || (isStopped(word) && !/^\p{Ll}/u.test(words[i + 1] ?? ''));
    if (over && tokens.length > sentenceStart) {
      sentences.push([sentenceStart, tokens.length]);
      sentenceStart = tokens.length;
    }
  });
  return { tokens, sentences };
}
