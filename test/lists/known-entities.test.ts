import { describe, expect, it } from 'vitest';
import { checkKnownEntities } from '../../src/lists/known-entities.ts';
import { readKnownEntities } from '../../src/lists/read-list.ts';
import { resolveSettings } from '../../src/settings.ts';
import { folder } from '../cli/program.ts';

const check = (...values: readonly unknown[]) =>
  checkKnownEntities(values.map((value, i) => ({ value, label: `line ${i + 1}`, offset: null })));

describe('a list of known entities', () => {
  it('has entries with name, type, aliases and ids', () => {
    const entry = { name: 'Ada Brandt', type: 'person', aliases: ['A. Brandt'], ids: { wikidata: 'Q1', crm: '17' } };
    expect(check(entry)).toEqual({
      entries: [{ names: ['A. Brandt', 'Ada Brandt'], type: 'person', ids: { crm: '17', wikidata: 'Q1' } }],
      diagnostics: [],
    });
  });

  it('may have one row per name, in any order', () => {
    const one = { name: 'Ada Brandt', ids: { crm: '17', wikidata: 'Q1' } };
    const other = { name: 'A. Brandt', ids: { wikidata: 'Q1', crm: '17' } };
    expect(check(one, other).entries).toHaveLength(1);
    expect(check(one, other)).toEqual(check(other, one));
  });

  it.each([
    ['without an id', { name: 'Ada Brandt', ids: {} }, /needs at least one id/],
    ['without ids', { name: 'Ada Brandt' }, /^line 2: ids: missing$/],
    ['with an id that is no text', { name: 'Ada Brandt', ids: { crm: 17 } }, /ids\.crm/],
    ['with a misspelt field', { name: 'Ada Brandt', ids: { crm: '17' }, alias: ['Brandt'] }, /alias/],
    ['of an unknown type', { name: 'Ada Brandt', type: 'mayor', ids: { crm: '17' } }, /type/],
    ['whose name has no letters', { name: '—', ids: { crm: '17' } }, /name/],
  ])('loses an entry %s alone, and says why', (_, bad, why) => {
    const { entries, diagnostics } = check({ name: 'Per Lund', ids: { crm: '18' } }, bad);
    expect(entries.map(({ names }) => names)).toEqual([['Per Lund']]);
    expect(diagnostics).toMatchObject([{ code: 'known-invalid', message: expect.stringMatching(/^line 2: /) }]);
    expect(diagnostics[0]?.message).toMatch(why);
  });

  it('is read from lines, a JSON list, and an object with a list', async () => {
    const entries = [
      { name: 'Ada Brandt', ids: { crm: '17' } },
      { name: 'Lock Gazette', type: 'outlet', ids: { crm: '3' } },
    ];
    const root = folder({
      'lines.ndjson': entries.map((entry) => JSON.stringify(entry)).join('\r\n'),
      'list.json': JSON.stringify(entries, null, 2),
      'object.json': JSON.stringify({ known: entries }),
    });
    const { limits } = resolveSettings();
    const read = await Promise.all(
      ['lines.ndjson', 'list.json', 'object.json'].map((name) => readKnownEntities(name, limits, root)),
    );
    for (const list of read) expect(list).toEqual({ entries: check(...entries).entries, diagnostics: [] });
  });
});
