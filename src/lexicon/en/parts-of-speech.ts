/**
 * The part-of-speech tags of wink-nlp; their order is part of the features of the tagger and of the name reader.
 *
 * Source: the universal part-of-speech tags of Universal Dependencies.
 */
import type { PartOfSpeech } from '../../model.ts';

export const PARTS_OF_SPEECH: readonly PartOfSpeech[] = [
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
];

const IDS: ReadonlyMap<PartOfSpeech, number> = new Map(PARTS_OF_SPEECH.map((pos, i) => [pos, i + 1]));

/** The number of a part of speech in the features of the tagger and of the name reader, from 1. */
export const partOfSpeechId = (pos: PartOfSpeech): number => IDS.get(pos) ?? 0;
