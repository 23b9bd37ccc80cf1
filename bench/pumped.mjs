/**
 * Pumped inputs: each repeats one small unit until the text has the wanted size, and each stresses a different part of reading an
 * article. `unit(i)` is the i-th repetition; numbers in it are spelled in letters, so that names differ.
 */

const CONSONANTS = 'bdfgklmnprstvz';
const VOWELS = 'aeiou';

/** Maps each number to a word of its own, such as `Babado`. */
function wordFor(number) {
  let word = '';
  for (let rest = number + CONSONANTS.length * VOWELS.length; rest > 0; rest = Math.floor(rest / 70))
    word += CONSONANTS[Math.floor(rest / 5) % 14] + VOWELS[rest % 5];
  return word[0].toUpperCase() + word.slice(1);
}

const SPACES = [
  ' ',
  '\t',
  '\n',
  '\r',
  '\v',
  '\f',
  '\u0085',
  '\u00a0',
  '\u1680',
  '\u2003',
  '\u2028',
  '\u2029',
  '\u3000',
  '\ufeff',
];

const UNITS = {
  sentence: () => 'The mayor said on Monday that the bridge would open in the spring.\n\n',
  quotation: () => '“We lost the harvest,” said Maria Lopez, a farmer near the river.\n\n',
  'opening marks': () => '“',
  'straight marks': () => '"',
  'alternating opening marks': (i) => ['“', '„', '"', '«', '‘'][i % 5],
  'opening marks before words': (i) => `${['“', '„', '"', '«', '‘'][i % 5]}It rained `,
  'nested marks': (i) =>
    `${'“It was ‘all “so ‘very '.repeat(i % 40) + 'wet’ we know.” I heard’ him say.” '.repeat(i % 40)}\n`,
  capitals: () => 'A',
  'capital words': () => 'RAIN AND WIND ',
  'endless paragraph': () =>
    'The mayor said that it rained. “It was wet,” Tom Reed told reporters on Monday. He left. ',
  'endless sentence': () => 'and the mayor walked to the river and saw the bridge and went home ',
  'endless saying': (i) => `the mayor said that it rained, Tom ${wordFor(i)} added that it was wet, `,
  'endless quoting': () => '“It rained,” Tom Reed said, ',
  'passages in a paragraph': () => '“It rained again.” ',
  'passages left open': () => '“It rained again and we went home.\n\n',
  'one-word paragraphs': () => 'Rain\n\n',
  'questions and answers': (i) => `Q: Did it rain?\n\nA: It did, said Tom ${wordFor(i % 50)}.\n\n`,
  transcript: (i) => `“REED: It rained, did it?\n\n“LOPEZ ${wordFor(i).toUpperCase()}: It did. We went home.\n\n`,
  'introduced lists': () => 'The mayor told reporters:\n\n• It rained and we went home;\n\n• it was wet.\n\n',
  'lists in lists': () => '• The mayor told reporters on Monday:\n\n',
  resolution: (i) => `${(i % 900) + 1}. Calls on the member states to open the bridge;\n\n`,
  'wrapped lines': () =>
    'The mayor said on Monday that the bridge would be open in time for\nthe spring, “as we promised,” and that it would cost less than the\n',
  names: (i) => `Tom Reed and Maria Lopez ${wordFor(i % 200)} `,
  'one name, many people': (i) => `“It rained,” said ${wordFor(i)} Lopez. “It was wet,” Lopez said.\n\n`,
  'many speakers': (i) => `“It rained,” said Tom ${wordFor(i)}, a farmer.\n\n`,
  'pronouns of one speaker': (i) => (i === 0 ? 'Maria Lopez came home.\n\n' : '“It rained again today,” she said.\n\n'),
  'told the paper': () => '“It rained,” Maria Lopez told the paper.\n\n',
  'white space': (i) => (i % 33 === 0 ? 'rain' : SPACES[i % SPACES.length]),
  'blank lines': (i) => (i % 1000 === 0 ? 'Rain.' : ' \n'),
  parentheses: (i) => (i % 3000 < 1500 ? '(' : ')'),
  brackets: () => '(the mayor) [sic] ',
  'digits and commas': (i) => `${i % 10},`,
  ellipses: () => '… ... ',
  dashes: (i) => ['—', '-', '–', ' - ', '--'][i % 5],
  apostrophes: () => "'",
  'clipped words': () => "the workers' 'final offer' wasn't 'em ",
  'one word': () => 'rain',
  'hyphened word': () => 'rain-and-',
  addresses: (i) => `https://news.example/${wordFor(i)}?a=b&c=d a.b.c@d.e.f.example @reed www.x-y.z `,
};

export const NAMES = Object.keys(UNITS);

/** The pumped text with the given name and length in characters. */
export function pumped(name, length) {
  const unit = UNITS[name];
  const pieces = [];
  for (let i = 0, size = 0; size < length; i++) {
    const piece = unit(i);
    pieces.push(piece);
    size += piece.length;
  }
  return pieces.join('').slice(0, length);
}
