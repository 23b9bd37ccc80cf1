/** Questions for audits, from a seed: invented sentences, quotations half remembered, and quotations with a turned meaning. */
import { random } from './reuse/synthetic.mjs';

const pick = (list, next) => list[Math.floor(next() * list.length)];

const WHO =
  'the minister|our neighbours|the board|a nurse from the valley|the drivers|my grandfather|the people of this town|the company|the court|a young farmer|the union|the president|voters|the police|her lawyer|the club'.split(
    '|',
  );
const DOES =
  'promised|rejected|forgot|sold|explained|demanded|counted|welcomed|delayed|painted|denied|measured|defended|rebuilt|borrowed|described'.split(
    '|',
  );
const WHAT =
  'the budget|a new bridge|the old orchard|every vaccine|the missing letters|higher wages|the school kitchen|a third runway|the tax on sugar|the election result|clean water|the last train|an honest answer|the software|the harbour wall|its own report'.split(
    '|',
  );
const WHEN =
  'before the winter|after the storm|for the first time in history|at the end of the day|last Tuesday|in eleven months|without a single vote|during the hearing|on the steps of the museum|years ago|as soon as possible|despite the warnings'.split(
    '|',
  );
const WHY =
  'because nobody else would|and that is a disgrace|so the children could sleep|although it cost a fortune|which surprised the whole street|and the market noticed|to be honest with you|but prices kept rising|while the pumps were failing|and I am proud of it'.split(
    '|',
  );
const SHAPES = [
  (say) => `${say(WHO)} ${say(DOES)} ${say(WHAT)} ${say(WHEN)}`,
  (say) => `I think ${say(WHO)} ${say(DOES)} ${say(WHAT)} ${say(WHY)}`,
  (say) => `${say(WHEN)} ${say(WHO)} ${say(DOES)} ${say(WHAT)} ${say(WHY)}`,
  (say) => `nobody ever ${say(DOES)} ${say(WHAT)} at all`,
  (say) => `if ${say(WHO)} ${say(DOES)} ${say(WHAT)}, we will not rest until ${say(WHO)} ${say(DOES)} it`,
  (say) => `there is no doubt in my mind that ${say(WHO)} ${say(DOES)} ${say(WHAT)}`,
  (say) => `${say(WHO)} has ${say(DOES)} ${say(WHAT)}`,
  (say) => `we ${say(DOES)} ${say(WHAT)} and ${say(WHO)} ${say(DOES)} ${say(WHAT)}`,
  () => 'nobody ever said these words at all',
];

/** Yields sentences that nobody said. */
export function* inventedSentences(count, seed = 11) {
  const next = random(seed);
  for (let i = 0; i < count; i++) yield pick(SHAPES, next)((list) => pick(list, next));
}

const LEAST_WORDS = 9;
const MOST_WORDS = 22;
const REPLACEMENTS = 'really|certainly|people|thing|now|people|together|big|again|country|money|great'.split('|');

const wordsOf = ({ text }) =>
  text
    .replace(/[“”"]/g, '')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));

/** A shorter print of the same utterance may be the answer to a question about it. */
const FULLEST = new Set(['only', 'fullest']);

/** The first words of quotations that are long enough, in an order of their own. */
function* passages(quotations, next) {
  const known = quotations.filter(
    ({ nestedIn, kind, relation }) => nestedIn === null && kind === 'direct' && FULLEST.has(relation),
  );
  for (let tried = 0; tried < 50 * known.length; tried++) {
    const quotation = pick(known, next);
    const words = wordsOf(quotation).slice(0, MOST_WORDS);
    if (words.length >= LEAST_WORDS) yield { quotation, words };
  }
}

function halfRemembered(words, next) {
  const changed = words.flatMap((word) => {
    const how = next();
    if (how < 0.12) return [];
    return [how < 0.2 ? pick(REPLACEMENTS, next) : word];
  });
  const at = Math.floor(next() * Math.max(1, changed.length - 1));
  const [one, other] = [changed[at], changed[at + 1]];
  return other === undefined ? changed : changed.toSpliced(at, 2, other, one);
}

/** Yields quotations with words dropped, replaced, and one pair in the wrong order. */
export function* misremembered(quotations, count, seed = 12) {
  const next = random(seed);
  let made = 0;
  for (const { quotation, words } of passages(quotations, next)) {
    if (made++ === count) return;
    yield { text: halfRemembered(words, next).join(' '), utterance: quotation.utterance, said: quotation.text };
  }
}

/** Each turn replaces one word in the middle of a passage by others. */
const TURNS = {
  not: '',
  never: 'always',
  always: 'never',
  cannot: 'can',
  will: 'will not',
  would: 'would never',
  must: 'must not',
  is: 'is not',
  are: 'are not',
  was: 'was never',
  no: 'every',
  every: 'no',
  all: 'some',
  some: 'all',
  only: 'often',
  may: 'must',
  more: 'less',
  less: 'more',
  before: 'after',
  after: 'before',
  first: 'last',
  last: 'first',
};

const turnOf = (word) => {
  if (/^\d+$/.test(word)) return String(Number(word) + 7);
  return Object.hasOwn(TURNS, word) ? TURNS[word] : undefined;
};

/** Yields quotations with a negation, a number or a word of extent turned, and nothing else. */
export function* turnedQuotations(quotations, count, seed = 13) {
  const next = random(seed);
  let made = 0;
  for (const { quotation, words } of passages(quotations, next)) {
    const places = words.flatMap((word, at) => {
      const inside = at > 1 && at < words.length - 2 && words[at + 1] !== 'not';
      return inside && turnOf(word) !== undefined ? [at] : [];
    });
    if (places.length === 0) continue;
    if (made++ === count) return;
    const at = pick(places, next);
    const text = words.with(at, turnOf(words[at])).filter(Boolean).join(' ');
    yield { text, utterance: quotation.utterance, said: quotation.text };
  }
}
