/**
 * The part-of-speech tags that wink-nlp gives; the tagger knows them by their place in this list.
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
