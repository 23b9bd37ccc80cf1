import { describe, expect, it } from 'vitest';
import { STORY, TITLE } from '../html/skeletons/story.ts';
import { SYSTEMS } from '../html/skeletons/systems.ts';
import { mhtml } from './formats.ts';
import { articles, readInput, told } from './helpers.ts';

describe('a page saved as one file', () => {
  it.each(SYSTEMS)('has the article and metadata of the page: $name', async ({ page }) => {
    const [found, ...others] = await articles(mhtml(page(STORY)));
    expect([found?.text.split('\n\n'), found?.title, others]).toEqual([STORY, TITLE, []]);
  });

  it('has its address, and not the day on which it was saved', async () => {
    expect(await articles(mhtml('<p>“Yes,” she said.</p>'))).toMatchObject([
      { id: 'in', url: 'https://northgate.example/wall', outlet: 'northgate.example', date: null },
    ]);
  });

  it('may be in the encoding that the page declares', async () => {
    const page = '<html><head><meta charset="windows-1252"></head><body><p>=93Yes,=94 she said.</p></body></html>';
    const file = mhtml('X').replace('\r\nX\r\n', `\r\n${page}\r\n`);
    expect(await articles(file)).toMatchObject([{ text: '“Yes,” she said.' }]);
  });

  it('may come from an office program: parts in parts', async () => {
    const file =
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=outer\r\n\r\n--outer\r\nContent-Type: multipart/alternative; boundary=inner\r\n\r\n--inner\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n' +
      `${Buffer.from('<p>“Yes,” she said.</p>').toString('base64')}\r\n--inner--\r\n--outer--\r\n`;
    expect(await articles(file)).toMatchObject([{ text: '“Yes,” she said.', url: null }]);
  });

  it('that is cut says so', async () => {
    const file = mhtml('<p>“Yes,” she said.</p><p>“No,” he said.</p>');
    const [result] = await readInput(file.slice(0, file.indexOf('=9CNo,') + 6));
    expect(result).toMatchObject({ status: 'ok', diagnostics: [{ code: 'text-partial' }] });
  });

  it('without a page is refused', async () => {
    const head = mhtml('').split('\r\n\r\n')[0] ?? '';
    expect(await told(`${head}\r\n\r\n`)).toEqual(['in failed mail-invalid']);
    const picture = '------MultipartBoundary--n9----\r\nContent-Type: image/png\r\n\r\nx\r\n'.repeat(10_000);
    expect(await told(`${head}\r\n\r\n${picture}`)).toEqual(['in failed mail-invalid']);
  });
});
