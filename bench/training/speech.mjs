/** Tells whether an annotated attribution reports speech: by its cue, or by quotation marks in its content. Who does
 * not say whether or why says nothing. */
import { INDIRECT_QUESTION, NEGATED_CUE } from '../../dist/lexicon/en/clause-words.js';
import { reportingForm } from '../../dist/lexicon/en/reporting-verbs.js';
import { CONTENT_NOUNS, SPEECH_EVENTS } from '../../dist/lexicon/en/speech-nouns.js';

const QUOTE_MARK = /["“”„«»]/;

/** `content` and `cue` are lists of [start, end) offsets into `text`. */
export function reportsSpeech(text, { content, cue }) {
  if (content.some((span) => QUOTE_MARK.test(text.slice(...span)))) return true;
  const isQuestion = content.some((span) => INDIRECT_QUESTION.test(text.slice(...span)));
  if (isQuestion && cue.some((span) => NEGATED_CUE.test(text.slice(...span)))) return false;
  return cue.some((span) => {
    const words = text.slice(...span);
    if (/[:—―]/.test(words) || /according to/i.test(words)) return true;
    return words
      .toLowerCase()
      .split(/[^\p{L}-]+/u)
      .some((word) => reportingForm(word)?.act === 'speech' || CONTENT_NOUNS.has(word) || SPEECH_EVENTS.has(word));
  });
}
