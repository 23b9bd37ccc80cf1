import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFields } from '../../src/read/fields.ts';

const valuesOf = (record: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(readFields(record, 'record').facts).map(([field, fact]) => [field, fact.value]));

describe('synonyms of a field', () => {
  it.each(['outlet', 'publisher', 'site', 'siteName', 'site_name', 'SiteName', 'source', 'og:site_name'])(
    '%s',
    (key) => {
      expect(valuesOf({ [key]: 'The Springfield Herald' })).toEqual({ outlet: 'The Springfield Herald' });
    },
  );
  it.each(['author', 'byline', 'authors', 'creator', 'dc:creator'])('%s', (key) => {
    expect(valuesOf({ [key]: 'By Jane Doe' })).toEqual({ author: 'Jane Doe' });
  });
  it.each(['date', 'published', 'publishedAt', 'date_published', 'datePublished', 'pubDate'])('%s', (key) => {
    expect(valuesOf({ [key]: 'Wed, 13 Jun 2018 22:10:00 GMT' })).toEqual({ date: '2018-06-13' });
  });
  it.each(['title', 'headline'])('%s', (key) => {
    expect(valuesOf({ [key]: ' Mayor to face voters ' })).toEqual({ title: 'Mayor to face voters' });
  });
  it.each(['url', 'link', 'canonical'])('%s', (key) => {
    expect(valuesOf({ [key]: 'https://example.org/a' })).toEqual({ url: 'https://example.org/a' });
  });
  it.each(['text', 'body', 'content', 'articleBody'])('%s', (key) => {
    expect(readFields({ [key]: ' as it is \n' }, 'record').text).toBe(' as it is \n');
  });
});

describe('values', () => {
  it('take the names in lists and objects', () => {
    expect(
      valuesOf({ authors: ['Jane Doe', { name: 'John Roe' }, null], publisher: { '@type': 'Org', name: 'Herald' } }),
    ).toEqual({ author: 'Jane Doe, John Roe', outlet: 'Herald' });
  });

  it.each([[null], [''], ['None'], ['null'], ['N/A'], [[]], [{}], [true]])('treat %j as missing', (value) => {
    expect(valuesOf({ outlet: value, author: value, date: value, title: value })).toEqual({});
  });

  it('prefer a field’s own name to its synonyms, and pass unused fields through', () => {
    const fields = readFields({ publisher: 'B', outlet: 'A', section: 'Politics' }, 'record');
    expect(fields.facts.outlet).toEqual({ value: 'A', evidence: { rule: 'record.outlet', span: null } });
    expect(fields.extra).toEqual({ publisher: 'B', section: 'Politics' });
  });

  it('fall back to the next synonym if a value is missing', () => {
    expect(valuesOf({ outlet: 'None', site: 'A' })).toEqual({ outlet: 'A' });
  });

  it('reject a URL as outlet', () => {
    expect(valuesOf({ source: 'https://example.org' })).toEqual({});
  });

  it('report an invalid date and keep it unchanged', () => {
    const fields = readFields({ published: 'last week' }, 'record');
    expect(fields.facts).toEqual({});
    expect(fields.extra).toEqual({ published: 'last week' });
    expect(fields.diagnostics).toMatchObject([{ code: 'record-invalid' }]);
  });

  it('accept a number as id', () => {
    expect(readFields({ id: 17 }, 'record').id).toBe('17');
  });

  it.each([
    ['one dot', '.'],
    ['two dots', ' .. '],
    ['more letters than fit into a URL', 'x'.repeat(8193)],
    ['letters that a URL writes with six', 'é'.repeat(1366)],
  ])('reliability 53: say that an article cannot be asked for by an id of %s', (_, id) => {
    const fields = readFields({ id, text: 'It rained.' }, 'record');
    expect(fields.id).toBeNull();
    expect(fields.diagnostics).toMatchObject([{ code: 'record-invalid', message: expect.stringContaining('URL') }]);
  });
});

describe('reliability 27: inherited property names', () => {
  const hostile = (json: string): Record<string, unknown> => JSON.parse(json);

  it('pollute nothing and change nothing', () => {
    const record = hostile(
      '{"__proto__": {"outlet": "X", "polluted": 1}, "constructor": "c", "toString": "t", "text": "a"}',
    );
    const { extra, facts } = readFields(record, 'record');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(Object.keys(extra)).toEqual(['constructor', 'toString']);
    expect(Object.getPrototypeOf(extra)).toBe(Object.prototype);
    expect(facts).toEqual({});
  });

  it('are valid as values', () => {
    expect(valuesOf({ outlet: '__proto__', author: 'constructor', title: 'toString' })).toEqual({
      ...{ outlet: '__proto__', author: 'constructor', title: 'toString' },
    });
  });
});

it('drops fields of the program’s own output', () => {
  const { extra } = readFields(
    { textHash: 'x', quotes: [], diagnostics: [], metadata: [], aliases: ['a'], mine: 1 },
    'record',
  );
  expect(extra).toEqual({ mine: 1 });
});

it('reads any record without an exception', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (record) => {
      for (const { value } of Object.values(readFields(record, 'record').facts)) expect(value).not.toBe('');
    }),
  );
});
