/**
 * Writes src/lexicon/en/listed-names.ts and given-names.ts from the word list of compromise and the name statistics of
 * gender-detection-from-name. Run it after either of them was updated. With --check it writes nothing and fails if the files
 * are not what it would write.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import nlp from 'compromise/two';
import { getGender } from 'gender-detection-from-name';

const WIDTH = 116;
/** The first of a word's tags that is one of these decides its list. */
const LISTS = {
  MaleName: 'male',
  FemaleName: 'female',
  FirstName: 'first-name',
  Person: 'first-name',
  LastName: 'last-name',
  City: 'place',
  Country: 'place',
  Region: 'place',
  Place: 'place',
  Organization: 'organization',
  SportsTeam: 'organization',
  Demonym: 'demonym',
};

/** A property whose value is the sorted entries, as lines of a literal. */
function property(name, entries) {
  const lines = [];
  for (const entry of entries.toSorted((a, b) => (a < b ? -1 : 1))) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + entry.length < WIDTH) lines[lines.length - 1] = `${line}|${entry}`;
    else lines.push(entry);
  }
  const literal = (line) => (line.includes("'") ? JSON.stringify(line) : `'${line}'`);
  return `  ${/-/.test(name) ? `'${name}'` : name}: [\n${lines.map((line) => `    ${literal(line)},\n`).join('')}  ].join('|'),\n`;
}

function write(file, comment, name, lists) {
  const properties = Object.entries(lists).map(([list, entries]) => property(list, entries));
  const path = fileURLToPath(new URL(`../src/lexicon/en/${file}`, import.meta.url));
  const text = `${comment}\nexport const ${name} = {\n${properties.join('')}};\n`;
  if (!process.argv.includes('--check')) writeFileSync(path, text);
  else if (readFileSync(path, 'utf8') !== text) {
    console.error(`${path} is not what the packages give: run node scripts/name-lists.mjs`);
    process.exitCode = 1;
  }
}

const lists = { ordinary: [] };
for (const [word, tags] of Object.entries(nlp.model().one.lexicon)) {
  if (/[|\\\p{Lu}]/u.test(word)) continue; // a smiley
  const tag = [tags].flat().find((one) => Object.hasOwn(LISTS, one));
  const list = tag === undefined ? 'ordinary' : LISTS[tag];
  lists[list] ??= [];
  lists[list].push(word);
}
write(
  'listed-names.ts',
  `/**
 * Names by kind, and the ordinary words of the same source, in lower case, each list sorted. Source: the word list of the npm
 * package compromise (MIT), written by scripts/name-lists.mjs.
 */`,
  'LISTED_NAMES',
  lists,
);

const require = createRequire(import.meta.url);
const genders = { female: [], male: [] };
const languages = ['en', 'it', 'es', 'fr', 'de', 'tr'].map((code) =>
  require(`gender-detection-from-name/names/${code}`),
);
for (const name of new Set(languages.flatMap((names) => [...names.keys()]))) genders[getGender(name)].push(name);
write(
  'given-names.ts',
  `/**
 * First names by the gender of most of their bearers, in lower case, each list sorted. Source: the statistics of several
 * countries in the npm package gender-detection-from-name (MIT), written by scripts/name-lists.mjs.
 */`,
  'GIVEN_NAMES',
  genders,
);
