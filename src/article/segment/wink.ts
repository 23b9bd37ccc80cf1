/**
 * The only module that uses wink-nlp.
 *
 * wink numbers distinct words, so token forms are computed once per number.
 */
import winkNLP from 'wink-nlp';
import { languageModel } from '../../lexicon/en/language-model.ts';
import { PARTS_OF_SPEECH } from '../../lexicon/en/parts-of-speech.ts';
import type { PartOfSpeech } from '../../model.ts';
import { type TokenForm, tokenForm } from './form.ts';
import { winkInput } from './wink-input.ts';

const TAGS: ReadonlySet<string> = new Set(PARTS_OF_SPEECH);
export const isPartOfSpeech = (tag: string): tag is PartOfSpeech => TAGS.has(tag);

/** wink's lexeme table grows with every new word: the reader is replaced after this much text. */
const CHARACTERS_PER_READER = 20_000_000;

const { metaCER: loadEntities } = languageModel;
let entities: unknown;
/** Shared, since wink refuses to load this part of its model a 21st time. */
const sharedEntities = () => {
  entities ??= typeof loadEntities === 'function' ? loadEntities() : null;
  return entities;
};

/** wink's words and tags; white space has a tag that is no part of speech. */
export interface WinkText {
  readonly forms: readonly TokenForm[];
  readonly tags: readonly string[];
  /** Indices of the words that end a sentence. */
  readonly lastWords: ReadonlySet<number>;
}

class WinkReader {
  charactersRead = 0;
  readonly #wink = winkNLP({ ...languageModel, metaCER: sharedEntities }, ['sbd', 'pos']);
  /** By wink's number of the word; discarded together with wink's own table. */
  readonly #forms: (TokenForm | null)[] = [];

  read(text: string): WinkText {
    this.charactersRead += text.length;
    const { its } = this.#wink;
    const document = this.#wink.readDoc(winkInput(text));
    const tokens = document.tokens();
    const numbers: readonly (number | string)[] = tokens.out(its.uniqueId);
    const forms: TokenForm[] = [];
    for (let i = 0; i < numbers.length; i++) {
      const number = Number(numbers[i]);
      forms.push(this.#forms[number] ?? this.#add(number, tokens.itemAt(i).out()));
    }
    const sentences: readonly (string | readonly number[])[] = document.sentences().out(its.span);
    return { forms, tags: tokens.out(its.pos), lastWords: new Set(sentences.map((span) => Number(span[1]))) };
  }

  /** Fills the array without holes, which would make it slow. */
  #add(number: number, word: string): TokenForm {
    while (this.#forms.length <= number) this.#forms.push(null);
    const form = tokenForm(word);
    this.#forms[number] = form;
    return form;
  }
}

let reader: WinkReader | null = null;

/** Words, parts of speech and ends of sentences of a text. */
export function readWithWink(text: string): WinkText {
  if (!reader || reader.charactersRead + text.length > CHARACTERS_PER_READER) reader = new WinkReader();
  return reader.read(text);
}
