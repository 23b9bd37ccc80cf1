import { describe, expect, it } from 'vitest';
import { readWatchList } from '../../src/lists/read-list.ts';
import { resolveSettings } from '../../src/settings.ts';
import { folder } from '../cli/program.ts';

const { limits } = resolveSettings();
const reading = (text: string | Uint8Array) => readWatchList('watch.txt', limits, folder({ 'watch.txt': text }));

describe('a watch list', () => {
  it('has one entry per line: a name, words in quotation marks, or typed JSON', async () => {
    const lines = [
      'Maria Lindqvist',
      '',
      '“eleven years for this wall”',
      '  "until noon"\r',
      '{"outlet": "Coast Weekly"}',
    ];
    expect(await reading(lines.join('\n'))).toEqual({
      entries: [
        { speaker: 'Maria Lindqvist', outlet: 'Maria Lindqvist' },
        { words: 'eleven years for this wall' },
        { words: 'until noon' },
        { outlet: 'Coast Weekly' },
      ],
      diagnostics: [],
    });
  });

  it('loses only a bad line and reports its number, offset and fault', async () => {
    const lines = ['{"speaker": "Lindqvist"}', '{"speaker": ', '{"speeker": "Okafor"}', '{}', '—', '[1]', 'Okafor'];
    const { entries, diagnostics } = await reading(lines.join('\n'));
    expect(entries).toEqual([{ speaker: 'Lindqvist' }, { speaker: 'Okafor', outlet: 'Okafor' }]);
    expect(diagnostics.map(({ code, offset, message }) => [code, offset, message.split(': ')[0]])).toEqual([
      ['watch-invalid', 25, 'line 2'],
      ['watch-invalid', 38, 'line 3'],
      ['watch-invalid', 60, 'line 4'],
      ['watch-invalid', 63, 'line 5'],
      ['watch-invalid', 65, 'line 6'],
    ]);
    expect(diagnostics[1]?.message).toMatch(/speeker/);
  });

  it.each([
    ['is not there', null],
    ['is empty', ''],
    ['is no text', Uint8Array.from({ length: 4096 }, (_, i) => (i * 131 + (i >> 3)) % 256)],
  ])('has no entries where the file %s', async (_what, content) => {
    const cwd = folder(content === null ? {} : { 'watch.txt': content });
    const { entries, diagnostics } = await readWatchList('watch.txt', limits, cwd);
    expect([entries, diagnostics.length]).toEqual([[], content === '' ? 0 : 1]);
  });
});
