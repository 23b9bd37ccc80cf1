import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ABBREVIATIONS } from '../../src/lexicon/en/abbreviations.ts';
import * as channelWords from '../../src/lexicon/en/channel-words.ts';
import { CLIPPED_WORDS } from '../../src/lexicon/en/clipped-words.ts';
import { COMPANY_FORMS } from '../../src/lexicon/en/company-forms.ts';
import { FORMS_OF_ADDRESS } from '../../src/lexicon/en/forms-of-address.ts';
import { FUNCTION_WORDS } from '../../src/lexicon/en/function-words.ts';
import { GROUP_NOUNS } from '../../src/lexicon/en/groups.ts';
import { HOUSE_MARKS } from '../../src/lexicon/en/house-marks.ts';
import { AMOUNTS, MODAL_VERBS, NEGATIVE_WORDS } from '../../src/lexicon/en/meaning-words.ts';
import { MONTHS } from '../../src/lexicon/en/months.ts';
import { NAME_SPELLINGS } from '../../src/lexicon/en/name-spellings.ts';
import { NICKNAMES } from '../../src/lexicon/en/nicknames.ts';
import { organisationKinds } from '../../src/lexicon/en/organisations.ts';
import { FIRST_PERSON_PRONOUNS, SOURCE_PRONOUNS, THIRD_PERSON_PRONOUNS } from '../../src/lexicon/en/reference-words.ts';
import { RESOLUTION_VERBS } from '../../src/lexicon/en/resolution-verbs.ts';
import { CONTENT_NOUNS, DOCUMENT_NOUNS, SPEECH_EVENTS } from '../../src/lexicon/en/speech-nouns.ts';
import * as stanceWords from '../../src/lexicon/en/stance-words.ts';
import { PERIODS, TIME_WORDS } from '../../src/lexicon/en/time-words.ts';
import { FEMALE_NOUNS, FEMALE_TITLES, MALE_NOUNS, MALE_TITLES, STANDING, TITLES } from '../../src/lexicon/en/titles.ts';
import { LOOSE_OFFICES, OFFICE_ADJECTIVES, TRADES } from '../../src/lexicon/en/trades.ts';
import { WORK_NOUNS } from '../../src/lexicon/en/works.ts';
import { phraseList, wordList } from '../../src/lexicon/words.ts';

const FOLDER = new URL('../../src/lexicon/en/', import.meta.url);
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ts'));

/** Sets of single words that are compared with words in lower case. */
const WORD_LISTS: Readonly<Record<string, ReadonlySet<string>>> = {
  ...channelWords,
  FIRST_PERSON_PRONOUNS,
  SOURCE_PRONOUNS,
  THIRD_PERSON_PRONOUNS,
  ABBREVIATIONS,
  AMOUNTS,
  CLIPPED_WORDS,
  COMPANY_FORMS,
  FORMS_OF_ADDRESS,
  FUNCTION_WORDS,
  GROUP_NOUNS,
  MODAL_VERBS,
  MONTHS: new Set(MONTHS.keys()),
  NEGATIVE_WORDS,
  RESOLUTION_VERBS,
  CONTENT_NOUNS,
  DOCUMENT_NOUNS,
  SPEECH_EVENTS,
  NEGATIVE_DETERMINERS: stanceWords.NEGATIVE_DETERMINERS,
  NEGATIVE_SUBJECTS: stanceWords.NEGATIVE_SUBJECTS,
  EVIDENCE_NOUNS: stanceWords.EVIDENCE_NOUNS,
  TRUTH_ADJECTIVES: stanceWords.TRUTH_ADJECTIVES,
  FALSITY_ADJECTIVES: stanceWords.FALSITY_ADJECTIVES,
  PERIODS,
  TIME_WORDS,
  FEMALE_NOUNS,
  FEMALE_TITLES,
  MALE_NOUNS,
  MALE_TITLES,
  TITLES,
  WORK_NOUNS,
  TRADES: new Set(TRADES.keys()),
  OFFICE_ADJECTIVES,
  LOOSE_OFFICES,
  NICKNAMES: new Set(NICKNAMES.flatMap(({ name, short }) => [name, ...short])),
  NAME_SPELLINGS: new Set(NAME_SPELLINGS.flat()),
};

describe.each(Object.entries(WORD_LISTS))('%s', (_, list) => {
  it('has non-empty lower-case words without spaces', () => {
    expect([...list].filter((word) => !/^[\p{Ll}\p{M}\d'’.-]+$/u.test(word))).toEqual([]);
  });

  it('is not empty', () => {
    expect(list.size).toBeGreaterThan(0);
  });
});

describe('disjoint lists', () => {
  const both = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].filter((word) => b.has(word));

  it('are those of men and of women', () => {
    expect(both(MALE_TITLES, FEMALE_TITLES)).toEqual([]);
    expect(both(MALE_NOUNS, FEMALE_NOUNS)).toEqual([]);
  });

  it('are people and documents', () => {
    expect(both(GROUP_NOUNS, DOCUMENT_NOUNS)).toEqual([]);
    expect(both(TITLES, DOCUMENT_NOUNS)).toEqual([]);
  });

  it('are words for time and words for people', () => {
    expect(both(TIME_WORDS, GROUP_NOUNS)).toEqual([]);
    expect(both(TIME_WORDS, TITLES)).toEqual([]);
    expect(both(STANDING, DOCUMENT_NOUNS)).toEqual([]);
  });
});

describe('first names', () => {
  it('are listed once, and not among their own short forms', () => {
    const names = NICKNAMES.map(({ name, gender }) => `${gender} ${name}`);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    expect(NICKNAMES.filter(({ name, short }) => short.length === 0 || short.includes(name))).toEqual([]);
  });

  it('have each spelling once', () => {
    const spellings = NAME_SPELLINGS.flat();
    expect(spellings.filter((one, i) => spellings.indexOf(one) !== i)).toEqual([]);
  });
});

describe('titles', () => {
  it('have no full stop', () => {
    expect([...TITLES].filter((word) => word.endsWith('.'))).toEqual([]);
  });
});

describe('organisations', () => {
  it.each([
    ['ministry', 'government'],
    ['inc', 'company'],
    ['university', 'school'],
    ['bank', 'bank'],
    ['court', 'court'],
    ['union', 'group'],
    ['newspaper', 'media'],
  ] as const)('%s is of the kind %s', (word, kind) => {
    expect(organisationKinds(word).has(kind)).toBe(true);
  });

  it('are empty for other words, inherited property names included', () => {
    for (const word of ['barn', 'constructor', '__proto__', '']) expect(organisationKinds(word).size).toBe(0);
  });
});

describe('house marks', () => {
  it('are listed once per outlet, each with a mark or a name', () => {
    const outlets = HOUSE_MARKS.map(({ outlet }) => outlet);
    expect(outlets.filter((outlet, i) => outlets.indexOf(outlet) !== i)).toEqual([]);
    for (const { endMarks, ownNames } of HOUSE_MARKS) expect(endMarks.length + ownNames.length).toBeGreaterThan(0);
  });

  it('belong to one outlet each', () => {
    const marks = HOUSE_MARKS.flatMap(({ endMarks, ownNames }) => [...endMarks, ...ownNames]);
    expect(marks.filter((mark, i) => marks.indexOf(mark) !== i)).toEqual([]);
    expect(marks.filter((mark) => mark.trim() !== mark || mark === '')).toEqual([]);
  });
});

const opening = (name: string) => /^\/\*\*[\s\S]*?\*\//.exec(readFileSync(new URL(name, FOLDER), 'utf8'))?.[0];

describe('a lexicon file', () => {
  it.each(files)('%s opens with a comment', (name) => {
    expect(opening(name)).toBeDefined();
  });

  it.each(files)('%s notes its source', (name) => {
    expect(opening(name)).toMatch(/\bSources?:\s/);
  });
});

/** Words as they are written in a file, so that a word doubled in one list shows, which a set would hide. */
const blocksOf = (text: string): (readonly string[])[] => {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*/g, '');
  const sets = code.match(/new Set\(\s*\[[^\]]*\]/g) ?? [];
  const blocks = [...code.matchAll(/(phraseList\()?\s*`([^`$]*)`/g)].map(([, phrases, block = '']) =>
    phrases ? phraseList(block) : wordList(block),
  );
  const lines = [...code.matchAll(/wordSet\(\s*(?:'([^']*)'|"([^"]*)")/g)].map(([, single, double]) =>
    wordList(single ?? double ?? ''),
  );
  return [
    ...blocks,
    ...lines,
    ...sets.map((set) => [...set.matchAll(/'([^']*)'|"([^"]*)"/g)].map(([, single, double]) => single ?? double ?? '')),
  ];
};

/** Their words fall under several heads, are names of several words, or share a file with templates. */
const CHECKED_ELSEWHERE = new Set(['reporting-verbs.ts', 'outlet-names.ts', 'boilerplate.ts', 'verb-forms.ts']);

describe('no duplicates in a list', () => {
  it.each(files.filter((name) => !CHECKED_ELSEWHERE.has(name)))('%s', (name) => {
    const text = readFileSync(new URL(name, FOLDER), 'utf8');
    // A colon alone divides two sides of opposites.
    const doubled = blocksOf(text).map((block) => block.filter((word, i) => word !== ':' && block.indexOf(word) !== i));
    expect(doubled.flat()).toEqual([]);
  });
});
