/**
 * Generates synthetic news articles as records from a seed: about 3,000 characters each, with five quotations in different
 * constructions. About a quarter of the quotations are also printed elsewhere, whole, cut or changed. All names are invented.
 */
import { random, synthetic } from './reuse/synthetic.mjs';

const QUOTATIONS = 5;
const CHARACTERS = 3000;
const FIRST = 'Ada Per Ida Tom Zoe Ben Mara Olaf Nina Jens Ruth Karl Elsa Hugo Vera Emil Dora Lars Ines Knut'.split(
  ' ',
);
const STARTS = 'Bran Lind Hol Sund Kjel Mor Ost Ravn Strand Tor Ulv Vest Wen Asp Berg Dal Ek Fors Gran Hav'.split(' ');
const ENDS = 'berg dal gren holm kvist lund man mark nes qvist rud sen skog stad strom sund torp vik wall aas'.split(
  ' ',
);
const TOWNS = 'Northgate Eastmere Kelby Sandholm Ulvik Harrow Dunmore Ferris Westhaven Pell'.split(' ');
const ROLES = 'mayor|harbour master|head teacher|chief engineer|leader of the council|director of the hospital'.split(
  '|',
);
const PAPERS = 'Herald Gazette Weekly Post Courier Observer Chronicle Star Tribune Echo'.split(' ');
const SENTENCES = [
  'The council of TOWN met on Tuesday evening to talk about the N and the N, and the hall was full.',
  'Nobody had expected that the N would take so long, and several people left before the vote.',
  'The old bridge has been closed since the autumn, when a lorry broke one of its railings.',
  'Work on the N will begin in the spring if the money for it can be found.',
  'It is the third time in ten years that the town has had to choose between a N and a N.',
  'A report that was published in March puts the cost at four million, half of it for the N.',
  'In TOWN the shops along the quay have been empty for most of the winter.',
  'The ferry that used to stop here twice a day now comes once, and not at all on Sundays.',
  'Two of the four pumps failed during the storm, and the cellars of the lower streets were under water.',
  'Children from the school on the hill had painted a picture of the N for the occasion.',
  'The region has spent more on the N than on any other project since the war.',
  'Behind the station there is a row of houses that were built for the workers of the mill.',
  'A spokesman did not answer questions about the N by the time this paper went to press.',
  'The debate went on until midnight, and ended without a decision.',
];
const NOUNS = 'harbour|bridge|school|hospital|ferry|library|tax|dam|market|railway|museum|road|theatre|park'.split('|');

const pick = (list, next) => list[Math.floor(next() * list.length)];
const nameOf = (number) => {
  const last = STARTS[number % STARTS.length] + ENDS[Math.floor(number / STARTS.length) % ENDS.length];
  return { first: FIRST[Math.floor(number / 7) % FIRST.length], last };
};
const capital = (text) => text[0].toUpperCase() + text.slice(1);

function quoted({ text, speaker }, next) {
  if (speaker === null) return `“${capital(text)},” it said in a statement.`;
  const { first, last } = nameOf(speaker);
  const who = `${first} ${last}`;
  const role = `the ${ROLES[speaker % ROLES.length]} of ${TOWNS[speaker % TOWNS.length]}`;
  const how = next();
  if (how < 0.3) return `“${capital(text)},” said ${who}, ${role}.`;
  if (how < 0.5) return `“${capital(text)},” ${who} said.`;
  if (how < 0.65) return `${who}, ${role}, told reporters: “${capital(text)}.”`;
  if (how < 0.8) return `“${capital(text)},” ${last} added.`;
  const words = text.split(' ');
  return `${who} said that it was a matter of “${words.slice(0, Math.max(4, words.length >> 1)).join(' ')}”.`;
}

const sentence = (next) =>
  pick(SENTENCES, next)
    .replaceAll(/\bN\b/g, () => pick(NOUNS, next))
    .replace('TOWN', pick(TOWNS, next));

/** Yields the first `count` articles of a seed; a larger count extends the sequence without changing it. */
export function* articles({ count, seed = 1 }) {
  // A fixed total, so that names and dates do not depend on the count.
  const sources = Array.from({ length: QUOTATIONS }, (_, i) => synthetic({ quotations: 200_000, seed: seed * 10 + i }));
  const next = random(seed);
  for (let i = 0; i < count; i++) {
    const quotations = sources.map((source) => source.next().value);
    const paragraphs = [];
    for (const quotation of quotations) paragraphs.push(`${sentence(next)} ${sentence(next)}`, quoted(quotation, next));
    while (paragraphs.join('\n\n').length < CHARACTERS) paragraphs.push(`${sentence(next)} ${sentence(next)}`);
    yield {
      id: `feed-${seed}/${i}`,
      title: `${capital(pick(NOUNS, next))} of ${pick(TOWNS, next)} divides the council`,
      outlet: `${pick(TOWNS, next)} ${pick(PAPERS, next)}`,
      date: quotations[0].date,
      text: paragraphs.join('\n\n'),
    };
  }
}
