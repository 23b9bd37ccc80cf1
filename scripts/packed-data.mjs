/**
 * Bundles for browsers with the large data in a form that compresses to two thirds: sorted words without the beginning that each
 * shares with its predecessor, and records of numbers by column. It is unpacked when the bundle is loaded.
 */
import { deepStrictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FIRST_BYTE, NONE_SHARED, unpackLines, unpackRecords } from './unpack-data.mjs';

const UNPACK = fileURLToPath(new URL('unpack-data.mjs', import.meta.url));
const LONGEST_SHARED = 40;
const SEPARATORS = [...'|~`^{}<>', ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Bytes of a word of wink's lexicon, and of a feature of the name reader. */
const WORD = 16;
const FEATURE = 9;

const checked = (packed, unpacked, original) => {
  deepStrictEqual(unpacked, original);
  return packed;
};

function packWords(lines, betweenLines, betweenWords) {
  let former = '';
  const packWord = (word) => {
    let shared = 0;
    while (shared < Math.min(word.length, LONGEST_SHARED) && word[shared] === former[shared]) shared += 1;
    former = word;
    return String.fromCharCode(NONE_SHARED + shared) + word.slice(shared);
  };
  return lines.map((line) => line.split(betweenWords).map(packWord).join(betweenWords)).join(betweenLines);
}

/** @returns an expression for lines of words that stand between bars */
function packLines(lines) {
  const [betweenLines] = SEPARATORS.filter((mark) => mark !== '|' && !lines.some((line) => line.includes(mark)));
  const separators = [betweenLines, '|'];
  const text = packWords(lines, ...separators);
  return checked(
    `unpackLines(${[text, ...separators].map((part) => JSON.stringify(part)).join(', ')})`,
    unpackLines(text, ...separators),
    lines,
  );
}

/** @returns an expression for records of a length, which base64 has one after the other */
function packRecords(base64, length) {
  const bytes = Buffer.from(base64, 'base64');
  let text = '';
  for (let column = 0; column < length; column += 1)
    for (let at = column; at < bytes.length; at += length) text += String.fromCharCode(FIRST_BYTE + bytes[at]);
  return checked(`unpackRecords(${JSON.stringify(text)}, ${length})`, unpackRecords(text, length), base64);
}

const packKinds = (kinds) =>
  `{ ${Object.entries(kinds)
    .map(([kind, names]) => `${JSON.stringify(kind)}: ${packLines([names])}[0]`)
    .join(', ')} }`;

function packWinkModel(json) {
  const { lexicon, features, ...others } = JSON.parse(json);
  const { lexeme, ...otherFeatures } = features;
  // wink reads its list with bars in words, which `packLines` takes for two words and gives back as one.
  const { list, ...ofLexemes } = lexeme;
  return `
    const { unpackLines, unpackRecords } = require(${JSON.stringify(UNPACK)});
    module.exports = ${JSON.stringify({ ...others, features: { ...otherFeatures, lexeme: ofLexemes } })};
    module.exports.features.lexeme.list = ${packLines(list)};
    module.exports.lexicon = ${packRecords(lexicon, WORD)};`;
}

/** @param at resolves a path within the project @returns a plugin of Vite */
export const packedData = (at) => ({
  name: 'packed-data',
  async load(id) {
    const built = () => import(at(id.slice(at('src').length).replace(/^(.*)\.ts$/, 'dist$1.js')));
    const module = (declarations) => ({
      code: `import { unpackLines, unpackRecords } from ${JSON.stringify(UNPACK)};\n${declarations}`,
      moduleType: 'js',
    });
    if (id.endsWith('eng-core-web-model.json'))
      return { code: packWinkModel(readFileSync(id, 'utf8')), moduleType: 'js' };
    if (id === at('src/lexicon/en/given-names.ts'))
      return module(`export const GIVEN_NAMES = ${packKinds((await built()).GIVEN_NAMES)};`);
    if (id === at('src/lexicon/en/listed-names.ts'))
      return module(`export const LISTED_NAMES = ${packKinds((await built()).LISTED_NAMES)};`);
    if (id === at('src/lexicon/en/names/weights.ts')) {
      const { TRANSITIONS, WEIGHTS } = await built();
      return module(`export const TRANSITIONS = ${JSON.stringify(TRANSITIONS)};
        export const WEIGHTS = ${packRecords(WEIGHTS, FEATURE)};`);
    }
    return null;
  },
});
