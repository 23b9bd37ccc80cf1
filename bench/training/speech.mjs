/** Tells whether an annotated attribution reports speech: by its cue, or by quotation marks in its content. */
import { reportingForm } from '../../dist/lexicon/en/reporting-verbs.js';
import { CONTENT_NOUNS, SPEECH_EVENTS } from '../../dist/lexicon/en/speech-nouns.js';

const QUOTE_MARK = /["“”„«»]/;

/** `content` and `cue` are lists of [start, end) offsets into `text`. */
export function reportsSpeech(text, { content, cue }) {
  if (content.some((span) => QUOTE_MARK.test(text.slice(...span)))) return true;
  return cue.some((span) => {
    const words = text.slice(...span);
    if (/[:—―]/.test(words) || /according to/i.test(words)) return true;
    return words
      .toLowerCase()
      .split(/[^\p{L}-]+/u)
      .some((word) => reportingForm(word)?.act === 'speech' || CONTENT_NOUNS.has(word) || SPEECH_EVENTS.has(word));
  });
}
