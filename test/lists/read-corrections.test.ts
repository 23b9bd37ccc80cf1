import { describe, expect, it } from 'vitest';
import { readCorrections } from '../../src/lists/read-list.ts';
import { resolveSettings } from '../../src/settings.ts';
import { folder } from '../cli/program.ts';

const { limits } = resolveSettings();
const SAME = '{"decision": "same-speaker", "speakers": ["Zoe Hale", "Lady Fenwick"], "editor": "A. Reader"}';
const NONE = '{"id": "c2", "decision": "not-a-quotation", "quotation": {"text": "no swimming"}}';

async function reading(text: string | Uint8Array) {
  const root = folder({ 'corrections.ndjson': text });
  const { entries, diagnostics } = await readCorrections('corrections.ndjson', limits, root);
  return {
    ids: entries.map(({ id }) => id),
    remarks: diagnostics.map(({ code, message }) => `${code} ${message}`),
    offsets: diagnostics.map(({ offset }) => offset),
  };
}

describe('a file of corrections', () => {
  it.each([
    ['one a line', `${SAME}\n\n${NONE}\n`, ['line 1', 'c2']],
    ['one line', SAME, ['line 1']],
    ['a list', `[\n  ${SAME},\n  ${NONE}\n]`, ['item 1', 'c2']],
    ['a list with a name', `{"corrections": [${SAME}]}`, ['item 1']],
    ['one over many lines', JSON.stringify(JSON.parse(SAME), null, 2), ['line 1']],
    ['nothing', '\n', []],
  ])('may be %s', async (_, text, ids) => {
    expect(await reading(text)).toEqual({ ids, remarks: [], offsets: [] });
  });

  it('loses only a bad line and reports its number and fault', async () => {
    const text = [SAME, '{"decision": "same-speaker"', '{"decision": "delete"}', NONE].join('\n');
    const { ids, remarks, offsets } = await reading(text);
    expect(ids).toEqual(['line 1', 'c2']);
    expect(remarks).toEqual([
      'json-invalid line 2: not valid JSON',
      expect.stringMatching(/^correction-invalid line 3: decision: /),
    ]);
    expect(offsets).toEqual([SAME.length + 1, text.indexOf('{"decision": "delete"}')]);
  });

  it.each([
    ['a name too few', '{"decision": "same-speaker", "speakers": ["Zoe Hale"]}', /speakers: /],
    ['a field that is misspelt', '{"decision": "speaker", "quotation": {"text": "x"}, "speeker": "Ana"}', /speaker/],
    ['words that are none', '{"decision": "not-a-quotation", "quotation": {"text": "…"}}', /quotation\.text: /],
    ['no article in particular', '{"decision": "outlet", "article": {}, "outlet": "Post"}', /needs at least one field/],
    ['no object', '17', /line 1: /],
  ])('is refused where it has %s', async (_, text, why) => {
    const { ids, remarks } = await reading(text);
    expect(ids).toEqual([]);
    expect(remarks[0]).toMatch(/^correction-invalid /);
    expect(remarks[0]).toMatch(why);
  });

  it('applies the later of two decisions on one item', async () => {
    const text = [
      '{"id": "first", "decision": "same-speaker", "speakers": ["Zoe Hale", "Lady Fenwick"]}',
      '{"id": "second", "decision": "not-same-speaker", "speakers": ["Lady Fenwick", "Zoe Hale"]}',
    ].join('\n');
    expect(await reading(text)).toMatchObject({
      ids: ['second'],
      remarks: ['correction-overruled second replaces first: both decide the same thing'],
    });
  });

  it('yields each id once', async () => {
    const { ids, remarks } = await reading([NONE, NONE.replace('no swimming', 'no diving')].join('\n'));
    expect(ids).toEqual(['c2']);
    expect(remarks).toEqual(['correction-invalid line 2: another correction has the id "c2"']);
  });

  it('is rejected if missing, binary or nested too deeply', async () => {
    expect(await readCorrections('no-such-file', limits, folder())).toMatchObject({
      entries: [],
      diagnostics: [{ code: 'path-missing' }],
    });
    expect(await readCorrections('.', limits, folder())).toMatchObject({ entries: [], diagnostics: [{}] });
    expect((await reading(new Uint8Array([0, 1, 2, 0, 0]))).remarks[0]).toMatch(/^input-binary /);
    expect((await reading('['.repeat(1000))).remarks[0]).toMatch(/^json-too-deep /);
  });
});
