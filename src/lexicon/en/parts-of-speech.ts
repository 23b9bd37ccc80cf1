/**
 * The part-of-speech tags of wink-nlp; their order is part of the tagger's features.
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
