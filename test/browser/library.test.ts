/** The page of docs/library.md, served beside the module for browsers as its text says. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { ArticleRecord } from '../../src/schema.ts';
import { ndjson, quotegraph } from '../cli/program.ts';
import { blocks } from '../docs/recipe.ts';
import { describeInBrowser, open, useBrowser } from './open.ts';

const MODULE = fileURLToPath(new URL('../../dist/browser/', import.meta.url));
const TYPES: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', wasm: 'application/wasm' };

/** Serves a page at `/` and the files of the module below `/quotegraph/`. @returns the address */
async function served(page: string): Promise<string> {
  const server = createServer(({ url = '/' }, response) => {
    const name = url === '/' ? 'page.html' : basename(url);
    const type = TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    response.setHeader('content-type', type).end(url === '/' ? page : readFileSync(join(MODULE, name)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  // A server that listens on a port has an address of this form.
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}/`;
}

const ARTICLE =
  'The council met in Northgate on Monday. “We have waited eleven years for this wall,” said Maria Lindqvist, the mayor. She told reporters that work would begin in May.';

useBrowser();

describeInBrowser('the module for browsers', () => {
  it('reads a pasted article in the page of its documentation as the command line does', async () => {
    const [example = ''] = blocks('library', 'html');
    const address = await served(example);
    const { page, problems, requests, close } = await open(address, { allowed: `${address}quotegraph/` });
    await page.getByLabel('An article:').fill(ARTICLE);
    await page.getByRole('button', { name: 'Read' }).click();
    const items = await page.getByRole('listitem').allTextContents();

    const { stdout } = await quotegraph(['extract', '-', '-q'], { input: JSON.stringify({ text: ARTICLE }) });
    const { quotes } = ArticleRecord.parse(ndjson(stdout)[0]);
    expect(items).toEqual(quotes.map(({ speaker, text }) => `${speaker}: ${text}`));
    expect(items).toHaveLength(2);
    expect(problems).toEqual([]);
    // A browser asks every server for its icon.
    expect(requests.filter((url) => !url.endsWith('/favicon.ico'))).toEqual([]);
    await close();
  });
});
