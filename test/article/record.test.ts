import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/article/read.ts';
import { toRecord } from '../../src/article/record.ts';
import { articleFromText } from '../../src/read/article.ts';
import { ArticleRecord } from '../../src/schema.ts';
import { type Options, resolveSettings } from '../../src/settings.ts';

const TEXT = [
  'Maria Lopez grows corn near Fresno. “We lost the harvest,” Lopez told Reuters. “Nobody came.”',
  'Tom Reed, a neighbour, said the river was “much too high” and that he would sell.',
  'Maria Lopez thinks that the state will pay.',
].join('\n\n');

type Given = Parameters<typeof articleFromText>[1];

const record = (given: Given = {}, options: Options = {}, text = TEXT) =>
  toRecord(readArticle(articleFromText(text, given), null), resolveSettings(options));
const ids = (given: Given) => record(given).quotes.map(({ id }) => id);

describe('the id of a quotation', () => {
  it('is q and 32 hexadecimal digits, another for each', () => {
    const all = ids({});
    expect(all).toHaveLength(2);
    expect(new Set(all).size).toBe(2);
    for (const id of all) expect(id).toMatch(/^q[0-9a-f]{32}$/);
  });

  it('does not hang on the id of the article', () => {
    expect(ids({ id: 'one.txt' })).toEqual(ids({ id: 'folder/two.txt' }));
  });

  it.each([
    ['outlet', { outlet: 'The Daily Planet' }],
    ['url', { url: 'https://news.example/barn' }],
    ['date', { date: '2021-03-04' }],
  ])('is another for another %s', (_, given) => {
    const plain = new Set(ids({}));
    expect(ids(given).filter((id) => plain.has(id))).toEqual([]);
  });

  it('is another in another text, though the words are the same', () => {
    const [first] = record({}, {}, `${TEXT}\n\nThe end.`).quotes;
    expect(first?.text).toBe(record().quotes[0]?.text);
    expect(first?.id).not.toBe(record().quotes[0]?.id);
  });

  it('is the same at every reading', () => {
    expect(record({ outlet: 'The Daily Planet' })).toEqual(record({ outlet: 'The Daily Planet' }));
  });
});

describe('the spans of a record', () => {
  it('slice to what is printed', () => {
    for (const { content, text, role } of record().quotes) {
      expect(content.map(([start, end]) => TEXT.slice(start, end)).join(' ')).toBe(text);
      if (role) expect(TEXT.slice(...role.span)).toBe(role.text);
    }
  });

  it('name source and cue', () => {
    const slices = record().quotes.map(({ source, cue }) =>
      [source, cue].map((spans) => spans.map(([start, end]) => TEXT.slice(start, end))),
    );
    expect(slices).toEqual([
      [['Lopez'], ['told']],
      [['Tom Reed, a neighbour,'], ['said']],
    ]);
  });
});

describe('what goes into a record', () => {
  it('is speech alone unless all acts are wanted', () => {
    expect(record().quotes.map(({ act }) => act)).toEqual(['speech', 'speech']);
    expect(record({}, { acts: 'all' }).quotes.map(({ act }) => act)).toEqual(['speech', 'speech', 'thought']);
  });

  it('is what is trusted at least as much as the settings ask', () => {
    const trust = record().quotes.map(({ confidence }) => confidence.quotation * confidence.speaker);
    const least = Math.max(...trust);
    const kept = record({}, { minConfidence: least - 0.001 }).quotes;
    expect(kept.length).toBeGreaterThan(0);
    for (const { confidence } of kept) expect(confidence.quotation * confidence.speaker).toBeGreaterThan(least - 0.002);
    expect(record({}, { minConfidence: 1 }).quotes).toEqual([]);
  });

  it('carries the article’s own fields, the unknown ones too', () => {
    const article = { ...articleFromText(TEXT, { id: 'a', outlet: 'The Daily Planet' }), extra: { desk: 'farms' } };
    expect(toRecord(readArticle(article, null), resolveSettings())).toMatchObject({
      id: 'a',
      outlet: 'The Daily Planet',
      desk: 'farms',
      url: null,
    });
  });

  it('never lets an unknown field stand for a known one', () => {
    const article = { ...articleFromText(TEXT, { id: 'a' }), extra: { id: 'b', quotes: 'none' } };
    const made = toRecord(readArticle(article, null), resolveSettings());
    expect(made.id).toBe('a');
    expect(made.quotes).toHaveLength(2);
  });

  it('is the text itself only where the file does not hold it', () => {
    const article = readArticle(articleFromText(TEXT), null);
    expect(toRecord(article, resolveSettings())).not.toHaveProperty('text');
    expect(toRecord({ ...article, carriesText: true }, resolveSettings())['text']).toBe(TEXT);
  });

  it('fits the published schema', () => {
    expect(ArticleRecord.safeParse(record({}, { acts: 'all' })).error).toBeUndefined();
  });
});

describe('a quotation inside another', () => {
  const inner = (options: Options) => {
    const article = readArticle(articleFromText(TEXT), null);
    const quotations = article.quotations.map((quotation, i) => (i === 1 ? { ...quotation, nestedIn: 2 } : quotation));
    return toRecord({ ...article, quotations }, resolveSettings(options)).quotes;
  };

  it('carries the id of the outer one', () => {
    const quotes = inner({ acts: 'all' });
    expect(quotes[1]?.nestedIn).toBe(quotes[2]?.id);
  });

  it('stands alone where the outer one is left out', () => {
    expect(inner({})[1]?.nestedIn).toBeNull();
  });
});
