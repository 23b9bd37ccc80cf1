import { describe, expect, it } from 'vitest';
import { propose } from '../../../src/article/quote/index.ts';
import { segment } from '../../../src/article/segment/index.ts';
import {
  CONTEXT_SIZES,
  contextFeatures,
  FORM_SIZES,
  formFeatures,
  shapeOf,
  vocabularyForm,
} from '../../../src/article/tag/features.ts';
import { markStates } from '../../../src/article/tag/mark-state.ts';
import { ruleLabels } from '../../../src/article/tag/rule-label.ts';
import { articleFromText } from '../../../src/read/article.ts';
import { CORPUS_ARTICLES } from './corpus.ts';

const proposed = (text: string) => propose(segment(articleFromText(text, {})));

describe('a word form', () => {
  it.each([
    ['The', 'the'],
    ['“', '"'],
    ['’s', "'s"],
    ['‘', "'"],
    ['—', '-'],
    ['2016', '0000'],
    ['…', '...'],
  ])('%s is looked up as %s', (word, form) => {
    expect(vocabularyForm(word)).toBe(form);
  });

  it.each([
    ['Kaspersky', 'Xx'],
    ['U.S.', 'X.X.'],
    ['2016', '9'],
    ['McCain', 'XxXx'],
    ['Ölmez', 'Xx'],
  ])('%s has the shape %s', (word, shape) => {
    expect(shapeOf(word)).toBe(shape);
  });

  it('knows reporting verbs by what they do and how they stand', () => {
    expect(formFeatures('Said').verb).toBe(formFeatures('said').verb);
    expect(formFeatures('said').verb).not.toBe(formFeatures('saying').verb);
    expect(formFeatures('said').verb).not.toBe(formFeatures('thought').verb);
    expect(formFeatures('table').verb).toBe(0);
  });

  it('is the same number everywhere', () => {
    expect(formFeatures('Kaspersky')).toEqual({
      key: 'kaspersky',
      affixes: [4047, 2233, 369, 3731],
      shape: 208,
      verb: 0,
    });
  });
});

describe('the context of a token', () => {
  const TEXT = '“We lost the harvest,” said Maria Lopez.\n\nShe blamed the “new” board. It rained.';

  it('says where it stands', () => {
    const places = contextFeatures(proposed(TEXT)).map(([, , place]) => place);
    expect(places.join('')).toBe('31111111111' + '3111111' + '1' + '211');
  });

  it('tells words in marks from the others, and few from many', () => {
    const article = proposed(TEXT);
    const states = markStates(article);
    const state = (word: string) =>
      states[article.tokens.findIndex(({ start, end }) => TEXT.slice(start, end) === word)];
    expect(state('said')).toBe(1);
    expect(state('She')).toBe(1);
    expect(state('lost')).toBe(state('harvest'));
    expect(new Set([state('said'), state('“'), state('lost'), state('”'), state('new')]).size).toBe(5);
  });

  it('carries what the rules propose', () => {
    const article = proposed(TEXT);
    const labels = ruleLabels(article);
    const label = (word: string) =>
      labels[article.tokens.findIndex(({ start, end }) => TEXT.slice(start, end) === word)];
    expect([label('said'), label('Maria'), label('Lopez'), label('rained')]).toEqual([3, 1, 2, 0]);
    expect(label('“')).not.toBe(label('We'));
    expect(label('We')).toBe(label('harvest'));
  });
});

describe('features of whole articles', () => {
  it('lie in the ranges that the tables of the tagger have', () => {
    for (const text of CORPUS_ARTICLES) {
      const article = proposed(text);
      const contexts = contextFeatures(article);
      expect(contexts).toHaveLength(article.tokens.length);
      for (const [pos, mark, place, rule] of contexts) {
        expect(pos).toBeLessThan(CONTEXT_SIZES.pos);
        expect(mark).toBeLessThan(CONTEXT_SIZES.mark);
        expect(place).toBeLessThan(CONTEXT_SIZES.place);
        expect(rule).toBeLessThan(CONTEXT_SIZES.rule);
      }
      for (const { start, end } of article.tokens) {
        const { affixes, shape, verb } = formFeatures(text.slice(start, end));
        expect(Math.max(...affixes)).toBeLessThan(FORM_SIZES.affix);
        expect(shape).toBeLessThan(FORM_SIZES.shape);
        expect(verb).toBeLessThan(FORM_SIZES.verb);
      }
    }
  });
});
