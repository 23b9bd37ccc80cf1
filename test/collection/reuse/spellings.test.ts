import { describe, expect, it } from 'vitest';
import { commonSpelling } from '../../../src/collection/reuse/spellings.ts';
import { normalWords } from '../../../src/collection/reuse/words.ts';
import { COMMON_WORDS } from '../../../src/lexicon/en/common-words.ts';
import { FUNCTION_WORDS } from '../../../src/lexicon/en/function-words.ts';
import {
  AMOUNTS,
  EXTENTS,
  MODAL_VERBS,
  NEGATIVE_WORDS,
  OPPOSITES,
  SHIFTS,
} from '../../../src/lexicon/en/meaning-words.ts';

const normal = (text: string) => normalWords(text).join(' ');

describe('spelling', () => {
  it.each([
    ['The neighbours’ favourite colour', 'The neighbors’ favorite color'],
    ['organised labour analyses the organisation', 'organized labor analyzes the organization'],
    ['the theatre centre, 5 kilometres away', 'the theater center, 5 kilometers away'],
    ['Travelled, cancelled and modelling jewellers', 'Traveled, canceled and modeling jewelers'],
    ['a defence licence; no offence', 'a defense license; no offense'],
    ['TV programmes and a programme of cheques', 'TV programs and a program of checks'],
    ['a sceptical paediatrician practised manoeuvring', 'a skeptical pediatrician practiced maneuvering'],
    ['Skilful enrolment fulfils the dialogue', 'Skillful enrollment fulfills the dialog'],
    ['we learnt whilst ageing', 'we learned while aging'],
  ])('“%s” is “%s”', (british, american) => {
    expect(normal(british)).toBe(normal(american));
  });

  it.each([
    ['prise', 'prize'],
    ['filed', 'filled'],
    ['later', 'latter'],
    ['four', 'for'],
    ['hour', 'hor'],
    ['sense', 'sence'],
    ['desert', 'dessert'],
    ['metre', 'metro'],
    ['loss', 'lose'],
    ['tiled', 'tilled'],
  ])('“%s” is not “%s”', (one, other) => {
    expect(normal(one)).not.toBe(normal(other));
  });

  it.each<[string, Iterable<string>]>([
    ['function words', FUNCTION_WORDS],
    ['common words', COMMON_WORDS],
    [
      'words that change the meaning',
      [...NEGATIVE_WORDS, ...MODAL_VERBS, ...EXTENTS.keys(), ...OPPOSITES.keys(), ...AMOUNTS],
    ],
    ['shifted words', SHIFTS.flatMap((forms) => [...forms])],
  ])('keeps %s recognisable', (_, words) => {
    const listed = new Set(words);
    expect([...listed].filter((word) => !listed.has(commonSpelling(word)))).toEqual([]);
  });
});
