import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../../src/write/export/index.ts';

const PAGE = readFileSync(new URL('../../../docs/export.md', import.meta.url), 'utf8');
const ROWS = PAGE.slice(PAGE.indexOf('| `--format` |')).split('\n\n')[0]?.split('\n').slice(2);

describe('the table of export formats in the documentation', () => {
  it('has a row for each format, in the order of --help', async () => {
    const formats = Object.entries(EXPORT_FORMATS).map(async ([name, { load }]) => {
      const { files, includes, omits } = (await load()).row;
      return `| \`${name}\` | ${files} | ${includes} | ${omits} |`;
    });
    expect(ROWS).toEqual(await Promise.all(formats));
  });
});
