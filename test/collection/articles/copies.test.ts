import { describe, expect, it } from 'vitest';
import { mergeCopies } from '../../../src/collection/articles/copies.ts';
import { factsOf } from '../articles.ts';

const flood = { outlet: 'The Harbour Post', quotes: [{ text: '“The dam held,” she said.' }] };

describe('copies of one article', () => {
  it('are united under the smallest id, with the other ids as aliases', () => {
    const [article, ...others] = mergeCopies([
      factsOf({ id: 'copy/flood.txt', ...flood }),
      factsOf({ id: 'a/flood.txt', ...flood }),
      factsOf({ id: 'b/flood.txt', ...flood }),
    ]);
    expect(others).toEqual([]);
    expect(article).toMatchObject({ id: 'a/flood.txt', aliases: ['b/flood.txt', 'copy/flood.txt'] });
  });

  it('keep the date that only some of them have, under the smallest id', () => {
    const [article] = mergeCopies([
      factsOf({ id: 'a/undated.txt', ...flood }),
      factsOf({ id: 'b/dated.txt', ...flood, date: '2021-03-02' }),
    ]);
    expect(article).toMatchObject({ id: 'a/undated.txt', aliases: ['b/dated.txt'], facts: { date: '2021-03-02' } });
  });

  it('keep the aliases that the article already had', () => {
    const known = { ...factsOf({ id: 'flood.txt', ...flood }), aliases: ['old/flood.txt'] };
    expect(mergeCopies([known])[0]?.aliases).toEqual(['old/flood.txt']);
  });

  it('are separate articles if two outlets print the same text', () => {
    const articles = mergeCopies([
      factsOf({ id: 'one.txt', ...flood }),
      factsOf({ id: 'two.txt', ...flood, outlet: 'Valley Herald' }),
    ]);
    expect(articles.map(({ id }) => id)).toEqual(['one.txt', 'two.txt']);
  });

  it('are separate articles, with their own quotation ids, if printed on different days', () => {
    const articles = mergeCopies([
      factsOf({ id: 'evening.txt', ...flood, date: '2021-03-02' }),
      factsOf({ id: 'morning.txt', ...flood, date: '2021-03-03' }),
      factsOf({ id: 'undated.txt', ...flood }),
    ]);
    expect(articles.map(({ id, aliases }) => [id, ...aliases])).toEqual([
      ['evening.txt', 'undated.txt'],
      ['morning.txt'],
    ]);
    expect(new Set(articles.flatMap(({ facts }) => facts.quotes.map(({ id }) => id))).size).toBe(2);
  });
});

describe('article ids', () => {
  it('get a hash of the content if two different articles share one, in any order', () => {
    const records = [
      factsOf({ id: '1', quotes: [{ text: '“It rained,” he said.' }] }),
      factsOf({ id: '1', quotes: [{ text: '“It snowed,” he said.' }] }),
    ];
    const ids = mergeCopies(records).map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^1#[0-9a-f]{12}$/);
    expect(mergeCopies([...records].reverse()).map(({ id }) => id)).toEqual(ids);
  });

  it('get a suffix if they look like the id of a quotation', () => {
    const [article] = mergeCopies([factsOf({ id: `q${'0'.repeat(32)}`, quotes: [] })]);
    expect(article?.id).toMatch(/^q0{32}#/);
  });

  it('may be names of JavaScript properties', () => {
    const ids = ['__proto__', 'constructor', 'toString'];
    const articles = mergeCopies(ids.map((id) => factsOf({ id, body: id, quotes: [] })));
    expect(articles.map(({ id }) => id)).toEqual([...ids].sort());
  });
});
