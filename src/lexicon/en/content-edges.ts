/** Words at the edges of what was said that belong to the sentence around it. Source: the closed classes of English grammars. */
import { phraseList, wordSet } from '../words.ts';

/** Conjunctions that join a sentence to the one before it. */
export const SENTENCE_LINKS = wordSet('and but so yet');
/** Adverbials before a comma with which the journalist joins a sentence to the one before it. */
export const LINKING_ADVERBIALS: ReadonlySet<string> = new Set(
  phraseList(`
    however | still | indeed | in fact | in addition | additionally | moreover | furthermore | nevertheless | nonetheless | even so |
    as a result | at the same time | for instance | for example | also | yet | likewise | similarly | besides | that said | meanwhile
  `),
);
/** Adverbs after a comma that compare a statement with the text around it. */
export const TRAILING_ADVERBS = wordSet('though however too');
/** A cue that only adds a source to the journalist's sentence. */
export const PREPOSITIONAL_CUE = /^according\b/i;
