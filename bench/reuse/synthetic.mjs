/**
 * Generates synthetic quotations from a seed, with planted prints of known utterances. The sentences are chunks of spoken
 * English with slots filled from compromise's dictionary (Zipf-distributed) and common set phrases, so that four words coincide
 * by chance as often as in the news.
 */
import nlp from 'compromise';

/** The mulberry32 generator: the same seed gives the same quotations on every machine. */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Chunks of a sentence; a capital letter is a slot for a word of that kind. */
const CHUNKS = (
  'the N|a A N|the A P|of the N|of our P|to V|to V the N|we V|we V it|they D|they D the P|I D|I think that|he said|she told us|' +
  'in Q|from Q|and the P|and V|but the N|is A|are A|was D|will V|would not V|cannot V|must V|have D|has D a N|do not V|if we V|' +
  'when you V|because the N|because of P|with A P|without a N|for the N|for M P|about this N|every N|no N|that the P|' +
  'that they V|which is A|who D|who V the N|where the N|so we V|then V|now|again|today|M people|more P|A and A|N and N|' +
  'by the N|at the N|on the A N|after the N|before we V|this is|it is|there are|we are|you have to V|I want to V'
).split('|');
const PHRASES = [
  'at the end of the day',
  'the President of the United States',
  'for the first time in history',
  'let me be very clear about this',
  'make this country strong again',
  'as I have said many times before',
  'we will not rest until',
  'to be honest with you',
  'on both sides of the aisle',
  'in the history of this country',
  'for a very long time',
  'there is no doubt in my mind that',
  'thoughts and prayers are with the families',
  'we are where we need to be',
  'enough is enough',
  'all options are on the table',
];
const TAGS = { A: 'Adjective', N: 'Singular', P: 'Plural', V: 'Infinitive', D: 'PastTense', Q: 'Place' };
const KINDS = ['one edit', 'three edits', 'half', 'a third', 'stitched'];
const LEAST_WORDS = { 'one edit': 8, 'three edits': 15, half: 10, 'a third': 15, stitched: 15 };

function dictionary(next) {
  const byTag = Object.fromEntries(Object.keys(TAGS).map((slot) => [slot, []]));
  for (const [word, tags] of Object.entries(nlp.model().one.lexicon)) {
    if (!/^[a-z]+$/.test(word)) continue;
    const [slot] = Object.entries(TAGS).find(([, tag]) => [tags].flat().at(-1) === tag) ?? [];
    if (slot) byTag[slot].push(word);
  }
  for (const words of Object.values(byTag)) shuffle(words, next);
  return (slot) => {
    if (slot === 'M') return String(10 + Math.floor(next() * 990));
    const words = byTag[slot];
    // Zipf with exponent one: rank r is drawn with probability proportional to 1/r.
    const word = words[Math.min(words.length - 1, Math.floor(words.length ** next()) - 1)] ?? words[0];
    return slot === 'Q' ? word[0].toUpperCase() + word.slice(1) : word;
  };
}

function shuffle(list, next) {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
  return list;
}

const pick = (list, next) => list[Math.floor(next() * list.length)];

/** Length distribution of quotations in the news: half have more than 18 words, one in twenty more than 60. */
function lengthOf(next) {
  const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return Math.min(90, Math.max(4, Math.round(18 * Math.exp(0.7 * normal))));
}

function passage(next, word) {
  const length = lengthOf(next);
  const words = [];
  while (words.length < length) {
    const chunk = next() < 0.015 ? pick(PHRASES, next) : pick(CHUNKS, next);
    words.push(...chunk.split(' ').map((one) => (/^[ADMNPQV]$/.test(one) ? word(one) : one)));
  }
  return words.slice(0, length);
}

function edited(words, edits, next, word) {
  const places = shuffle(
    words.map((_, i) => i),
    next,
  ).slice(0, edits);
  return words.flatMap((one, i) => {
    if (!places.includes(i)) return [one];
    const how = next();
    if (how < 0.6) return [word(pick(['N', 'P', 'A', 'V'], next))];
    return how < 0.8 ? [] : [one, word('A')];
  });
}

function stretch(words, length, next) {
  const from = Math.floor(next() * (words.length - length + 1));
  return words.slice(from, from + length);
}

function printOf(words, kind, next, word) {
  const { length } = words;
  if (kind === 'one edit') return edited(words, 1, next, word);
  if (kind === 'three edits') return edited(words, 3, next, word);
  if (kind === 'half') return stretch(words, Math.ceil(length / 2), next);
  if (kind === 'a third') return stretch(words, Math.ceil(length / 3), next);
  const part = Math.floor(length / 3);
  return [...words.slice(0, part), '…', ...words.slice(length - part)];
}

/**
 * Yields `quotations` distinct passages, each `{ text, group, kind, speaker, date }`; passages of one group are prints of one
 * utterance. About a quarter are prints of an earlier passage; an utterance has at most `largest` prints.
 */
export function* synthetic({ quotations, seed = 1, largest = 9 }) {
  const next = random(seed);
  const word = dictionary(next);
  const speakers = Math.ceil(quotations / 25);
  const dayOf = (day) => new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10);
  let made = 0;
  for (let group = 0; made < quotations; group++) {
    const words = passage(next, word);
    const speaker = Math.min(speakers, Math.floor(speakers ** next()));
    const day = Math.floor(next() * 365);
    yield { text: words.join(' '), group, kind: 'whole', speaker, date: dayOf(day) };
    made += 1;
    const kinds = KINDS.filter((kind) => words.length >= LEAST_WORDS[kind]);
    if (kinds.length === 0 || next() > 0.15) continue;
    const seen = new Set([words.join(' ')]);
    for (let prints = 1; prints < largest && made < quotations; prints++) {
      const kind = pick(kinds, next);
      const text = printOf(words, kind, next, word).join(' ');
      if (!seen.has(text)) {
        seen.add(text);
        yield { text, group, kind, speaker: next() < 0.9 ? speaker : null, date: dayOf(day + Math.floor(next() * 5)) };
        made += 1;
      }
      if (next() > 0.55) break;
    }
  }
}
