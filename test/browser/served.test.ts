import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MAIN } from '../cli/program.ts';
import { describeInBrowser, given, open, useBrowser } from './open.ts';

useBrowser();

describeInBrowser('the page of a server', () => {
  let server: ChildProcess | null = null;
  let place = '';
  beforeAll(async () => {
    const started = spawn(process.execPath, [MAIN, 'serve', given?.output ?? '', '--port', '0', '--json', '--quiet']);
    server = started;
    const [line] = await once(started.stdout.setEncoding('utf8'), 'data');
    place = JSON.parse(line).url;
  });
  afterAll(() => {
    server?.kill();
  });

  it('fetches the reader of pasted articles when it is needed, and nothing else', async () => {
    const { page, requests, problems, close } = await open(place, {
      hash: '#/audit/article',
      allowed: `${place}reader.txt`,
    });
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await page.getByRole('textbox', { name: /article in english/iu }).fill('“It is cold,” said Tom Okafor.');
    expect(fetched).toEqual([]);
    await page.getByRole('button', { name: 'Check quotations' }).click();
    await page.getByText('1 quotation: 1 not printed before.').waitFor();
    expect(fetched.filter((url) => url.startsWith('http'))).toEqual([`${place}reader.txt`]);
    expect([requests, problems]).toEqual([[], []]);
    await close();
  });
});
