import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../../src/write/export/index.ts';

const README = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
const ROWS = README.slice(README.indexOf('| `--format` |')).split('\n\n')[0]?.split('\n').slice(2);

describe('the table of export formats in the README', () => {
  it('has a row for each format, in the order of --help', async () => {
    const formats = Object.entries(EXPORT_FORMATS).map(async ([name, { load }]) => {
      const { files, includes, omits } = (await load()).readme;
      return `| \`${name}\` | ${files} | ${includes} | ${omits} |`;
    });
    expect(ROWS).toEqual(await Promise.all(formats));
  });
});
