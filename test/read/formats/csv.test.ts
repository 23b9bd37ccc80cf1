import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../../src/read/rows.ts';
import { rounds } from '../../rounds.ts';
import { codes, utf16 } from '../helpers.ts';
import { articles, readInput, told } from './helpers.ts';

const RAIN = '“It rained for nine days,” said Ines Brandt, the mayor of Ostfeld.\n\nThe river rose.';
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

describe('a table with a header', () => {
  it('has one article per row, in the columns of NDJSON', async () => {
    const table = `id,Title,Source,Date published,URL,Article text,section\r\nr1,Rain,Ostfeld Herald,2024-05-01,https://ostfeld.example/rain,${quoted(RAIN)},News\r\n,Sun,,,,"""Dry,"" he said.",\r\n`;
    const [first, second] = await readInput(table);
    expect(await articles(table)).toEqual([
      {
        ...{ id: 'r1', text: RAIN, title: 'Rain', outlet: 'Ostfeld Herald', author: null, date: '2024-05-01' },
        url: 'https://ostfeld.example/rain',
      },
      { id: 'in#3', text: '"Dry," he said.', title: 'Sun', outlet: null, author: null, date: null, url: null },
    ]);
    expect([first?.path, second?.path]).toEqual(['in#2', 'in#3']);
    expect(first?.article?.extra).toEqual({ section: 'News' });
  });

  it('may be an export with tabs whose texts begin with a quotation', async () => {
    const table = 'headline\tbyline\tbody\nRain\tBy Ida Roth\t"We drown," she said.\nSun\tIda Roth\t"Dry."\n';
    expect(await articles(table)).toMatchObject([
      { id: 'in#2', text: '"We drown," she said.', author: 'Ida Roth' },
      { id: 'in#3', text: 'Dry.', author: 'Ida Roth' },
    ]);
  });

  it('may be saved by a spreadsheet: semicolons and Windows-1252, or tabs and UTF-16', async () => {
    const semicolons = Buffer.from(
      'Titel;content;link\nCaf\u00e9;"Tea; and coffee.";https://cafe.example/1\n',
      'latin1',
    );
    expect(await articles(semicolons)).toMatchObject([{ id: 'in#2', text: 'Tea; and coffee.' }]);
    const tabs = utf16('title\ttext\r\nRain\t"One.\nTwo."\r\n', true, true);
    expect(await articles(tabs)).toMatchObject([{ id: 'in#2', text: 'One.\nTwo.', title: 'Rain' }]);
  });

  it('may have an index, a byte-order mark and texts in HTML', async () => {
    const table = '\ufeff,url,html\n0,https://a.example/1,"<p>It &amp; he.</p><p>Two.</p>"\n';
    const [result] = await readInput(table);
    expect(result?.article).toMatchObject({ text: 'It & he.\n\nTwo.', carriesText: true });
  });

  it('loses only a row with other cells than the header', async () => {
    const table = 'title,text\nOne,Yes.\nTwo,Yes, and no.\nThree\n\nFour,No.\n';
    expect(await told(table)).toEqual(['in#2 ok', 'in#3 failed csv-invalid', 'in#4 failed csv-invalid', 'in#6 ok']);
    const results = await readInput(table);
    expect(results[1]?.diagnostics).toMatchObject([
      { message: 'the row at byte 20 has more cells than the 2 columns', offset: 20 },
    ]);
  });

  it('loses the rows in a quotation mark that is not closed', async () => {
    expect(await told('title,text\nOne,Yes.\nTwo,"It is cut he')).toEqual(['in#2 ok', 'in#3 failed csv-invalid']);
  });

  it('gives a diagnostic if it has no rows, or no text', async () => {
    expect(await told('title,date,text\n')).toEqual(['in skipped input-empty']);
    expect(await told('title,text\nOne,\n')).toEqual(['in#2 skipped input-empty']);
    const [result] = await readInput('url,title,description,date\nhttps://a.example,One,Two,2024-01-01\n');
    expect(result?.diagnostics).toMatchObject([
      { code: 'csv-invalid', message: 'no column is named “text”, “body” or “content”: url, title, description, date' },
    ]);
  });

  it('is refused without a header', async () => {
    expect(await told('1\tRain\t"It rained."\n2\tSun\tIt shone.\n3\tSnow\tIt snowed.\n')).toEqual([
      'in failed csv-invalid',
    ]);
    expect(await told('1,Rain,"It rained, he said."\n2,Sun,"Dry."\n3,Snow,"White."\n')).toEqual([
      'in failed csv-invalid',
    ]);
  });

  it.each([
    'Text, content and form\n\nThe council met, and it voted, and it went home.\nThe mayor said, “No.”',
    '\tThe council met on Monday.\n\tThe mayor said “no”.\n\tNobody was surprised.',
    'Rain, wind, and snow\nSnow, sun, and rain\nHail, sleet, and fog',
    'MODERATOR:\tGood evening.\nBRANDT:\tThank you.\nMODERATOR:\tYou said “no”.',
    'Title: Rain\nDate: 1 May 2024\n\nThe mayor said, “No, never.”',
  ])('is not seen in prose: %j', async (prose) => {
    expect(await articles(prose)).toMatchObject([{ id: 'in', text: prose }]);
  });
});

describe('a hostile table', () => {
  it('has a cell over the limit, and only its row fails', async () => {
    const table = `title,text\nOne,Yes.\nTwo,"${'x'.repeat(3_000_000)}"\nThree,No.\n`;
    expect(await told(table, { articleBytes: 100_000 })).toEqual(['in#2 ok', 'in#3 failed input-too-large', 'in#4 ok']);
  });

  it('has very many columns', async () => {
    const names = Array.from({ length: 5_000 }, (_, i) => `c${i}`).join(',');
    expect(await told(`title,text,${names}\n`)).toEqual(['in failed csv-invalid']);
    expect(await told(`title,text\n${','.repeat(1_000_000)}\n`)).toEqual(['in#2 failed csv-invalid']);
  });

  it('has names of inherited properties as columns', async () => {
    const [result] = await readInput('__proto__,constructor,title,text\na,b,Rain,Yes.\n');
    expect([codes(result), Object.keys(result?.article?.extra ?? {})]).toEqual([[], ['constructor']]);
  });

  it('gives the cells that were written', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), fc.constantFrom(',', '\t', ';', '|'), (cells, delimiter) => {
        expect(cellsOf(`${cells.map(quoted).join(delimiter)}\r\n`, delimiter)).toEqual(cells);
      }),
      { seed: 25, numRuns: rounds(500) },
    );
  });
});
