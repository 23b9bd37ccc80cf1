/** Articles in any number and of any length, each of its own and always the same. */
const PEOPLE = ['Maria Lindqvist', 'Tom Okafor', 'Ada Brandt', 'Per Lund', 'Zoe Hale', 'Paul Adeyemi'];
const THINGS = ['wall', 'ferry', 'bridge', 'school', 'harbour', 'library', 'market'];
const PLACES = ['Northgate', 'Southgate', 'Lindholm', 'Easter Bay', 'Millford'];

const pick = (list: readonly string[], i: number) => list[i % list.length] ?? '';

function sentence(i: number): string {
  const [who, what, where] = [pick(PEOPLE, i), pick(THINGS, i * 3 + 1), pick(PLACES, i * 5 + 2)];
  return i % 2 === 0
    ? `“We have waited ${i + 2} years for the ${what} in ${where},” said ${who}.`
    : `${who} said that the ${what} in ${where} would cost ${i} million.`;
}

/** At least so many characters, in paragraphs of four sentences. */
export function textOf(seed: number, characters: number): string {
  const parts: string[] = [];
  for (let [i, length] = [seed, 0]; length < characters; i++) {
    const next = `${sentence(i)}${(i - seed) % 4 === 3 ? '\n\n' : ' '}`;
    parts.push(next);
    length += next.length;
  }
  return parts.join('');
}

/** So long that no run reads it in its main thread, unless it has no other. */
export const LONG = 200_001;

/** As long in characters, but quick to read: a run starts its threads for it. */
export const padded = (text: string): string => text + '\n'.repeat(LONG);
