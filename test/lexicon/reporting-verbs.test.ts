import { describe, expect, it } from 'vitest';
import { phrasalTakes, REPORTING_VERB_CLASSES, reportingForm } from '../../src/lexicon/en/reporting-verbs.ts';

const classes = REPORTING_VERB_CLASSES.map(({ act, takes, verbs }) => ({ act, takes, verbs: verbs.split(/\s+/) }));

describe('the forms of a reporting verb', () => {
  it.each([
    ['said', 'say', 'past-or-participle'],
    ['says', 'say', 'present'],
    ['saying', 'say', 'gerund'],
    ['told', 'tell', 'past-or-participle'],
    ['tells', 'tell', 'present'],
    ['writes', 'write', 'present'],
    ['wrote', 'write', 'past'],
    ['written', 'write', 'participle'],
    ['writing', 'write', 'gerund'],
    ['denies', 'deny', 'present'],
    ['denied', 'deny', 'past-or-participle'],
    ['denying', 'deny', 'gerund'],
    ['planned', 'plan', 'past-or-participle'],
    ['planning', 'plan', 'gerund'],
    ['began', 'begin', 'past'],
    ['begun', 'begin', 'participle'],
    ['beginning', 'begin', 'gerund'],
    ['admitted', 'admit', 'past-or-participle'],
    ['admitting', 'admit', 'gerund'],
    ['quipped', 'quip', 'past-or-participle'],
    ['submitted', 'submit', 'past-or-participle'],
    ['argued', 'argue', 'past-or-participle'],
    ['arguing', 'argue', 'gerund'],
    ['agreeing', 'agree', 'gerund'],
    ['replies', 'reply', 'present'],
    ['stressed', 'stress', 'past-or-participle'],
    ['stresses', 'stress', 'present'],
    ['predicts', 'predict', 'present'],
    ['visits', null, null],
    ['offered', 'offer', 'past-or-participle'],
    ['offering', 'offer', 'gerund'],
    ['answered', 'answer', 'past-or-participle'],
    ['interjected', 'interject', 'past-or-participle'],
    ['swore', 'swear', 'past'],
    ['thought', 'think', 'past-or-participle'],
    ['knew', 'know', 'past'],
    ['urges', 'urge', 'present'],
    ['preaches', 'preach', 'present'],
    ['hoping', 'hope', 'gerund'],
  ])('%s is of %s', (word, lemma, tense) => {
    const form = reportingForm(word);
    expect([form?.lemma ?? null, form?.tense ?? null]).toEqual([lemma, tense]);
  });

  it.each([
    'sayed',
    'telled',
    'planed',
    'admited',
    'denyed',
    'beginned',
    'argueing',
    'writeing',
    'offerred',
    'answerred',
  ])('%s is not a form', (word) => {
    expect(reportingForm(word)).toBeNull();
  });

  it('does not include inherited property names', () => {
    for (const word of ['constructor', '__proto__', 'toString', '']) expect(reportingForm(word)).toBeNull();
  });
});

describe('the complements of a verb', () => {
  it.each([
    ['said', 'clause', true],
    ['told', 'addressee', true],
    ['accused', 'of', true],
    ['blamed', 'for', true],
    ['denied', 'gerund', true],
    ['urged', 'infinitive', true],
    ['asked', 'question', true],
    ['called', 'name', true],
    ['described', 'as', true],
    ['laughed', 'clause', false],
    ['said', 'addressee', false],
  ] as const)('%s: %s is %s', (word, complement, expected) => {
    expect(reportingForm(word)?.takes.has(complement)).toBe(expected);
  });

  it('depend on the particle', () => {
    expect(phrasalTakes('call', ['on', 'the'])).toMatchObject({ words: 1 });
    expect(phrasalTakes('call', ['on', 'the'])?.takes.has('infinitive')).toBe(true);
    expect(phrasalTakes('lash', ['out', 'at'])).toMatchObject({ words: 2 });
    expect(phrasalTakes('call', ['the', 'dam'])).toBeNull();
  });
});

describe('the classes of reporting verbs', () => {
  it('have only lower-case words', () => {
    for (const verb of classes.flatMap(({ verbs }) => verbs)) expect(verb).toMatch(/^[a-z]+$/);
  });

  it('have no verb twice', () => {
    for (const { verbs } of classes) expect(verbs.filter((verb, i) => verbs.indexOf(verb) !== i)).toEqual([]);
  });

  it('list verbs in their base form', () => {
    const inflected = classes
      .flatMap(({ verbs }) => verbs)
      .filter((verb) => {
        const form = reportingForm(verb);
        return form === null || form.lemma !== verb;
      });
    expect(inflected).toEqual([]);
  });

  it('have no complement twice', () => {
    for (const { takes } of classes) expect(new Set(takes).size).toBe(takes.length);
  });
});
