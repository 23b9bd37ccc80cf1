/**
 * Whether an annotated attribution reports speech: its content has quotation marks, or its cue a verb or noun of speaking.
 * Some annotated sets also have thoughts and intentions, which the measures of speech leave out.
 *
 * The list defines the measure, so it is independent of the lists that the program reads by: figures stay comparable when those
 * change.
 */

const SPEECH = new Set(
  `say said says tell add write ask note announce suggest argue explain acknowledge declare claim warn report according call
  describe declin deny continue reply respond respon tweet post insist recall conclude urge criticize accuse praise promise
  pledge vow predict state comment remark observe mention assert contend concede admit agree reveal confirm complain joke quip
  mock blast slam condemn denounce defend dismiss reject refuse quote cite propose recommend advise demand plead appeal testify
  swear repeat reiterate stress emphasize emphasise underscore point allege charge boast brag shout yell scream whisper chant
  cry exclaim read publish issue release speak talk discuss answer question wonder inform notify brief address deliver refer
  attack lambast lambaste rail decry bemoan lament apologize apologise thank welcome hail applaud endorse caution opine muse
  offer interject interrupt retort counter fire word statement speech letter email interview message argument accusation
  criticism warning declaration announcement testimony`.split(/\s+/),
);
const IRREGULAR = new Map(
  Object.entries({
    told: 'tell',
    wrote: 'write',
    written: 'write',
    spoke: 'speak',
    swore: 'swear',
    sworn: 'swear',
    saying: 'say',
  }),
);
/** Endings of inflected forms, each with the ending of the base form. */
const ENDINGS = [
  ['ies', 'y'],
  ['ied', 'y'],
  ['ing', ''],
  ['ing', 'e'],
  ['ed', ''],
  ['ed', 'e'],
  ['es', ''],
  ['es', 'e'],
  ['s', ''],
];
const MARKS = /["“”„«»]/;
const LABEL = /[:―—]/;

/** Forms that a word may be an inflection of, also with the last consonant doubled, and the word itself. */
function* baseForms(word) {
  yield IRREGULAR.get(word) ?? word;
  for (const [ending, base] of ENDINGS) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    yield stem + base;
    if (base === '') yield stem.slice(0, -1);
  }
}

function isSpeechWord(token) {
  const word = token.toLowerCase().replace(/[^a-z]/g, '');
  return [...baseForms(word)].some((form) => SPEECH.has(form));
}

export function isSpeech(text, { content, cue }) {
  const cues = cue.map((span) => text.slice(...span));
  return (
    content.some((span) => MARKS.test(text.slice(...span))) ||
    cues.some((words) => LABEL.test(words) || words.split(/\s+/).some(isSpeechWord))
  );
}
