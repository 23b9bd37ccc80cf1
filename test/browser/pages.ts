/** The pages that the tests open, as files. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { report } from '../../src/report/report-html.ts';
import { hostileCollection } from './hostile.ts';
import { PAYLOADS } from './payloads.ts';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** What the built program writes for the articles in `corpus/`: its output, and beside it the store `corpus.quotes`. */
export async function buildCorpus(...more: readonly string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'quotegraph-page-'));
  const args = [at('dist/cli/main.js'), 'build', at('corpus'), '--output', folder, '--quiet', '--page-reader'];
  await promisify(execFile)(process.execPath, [...args, '--store', join(folder, 'corpus.quotes'), ...more]);
  return folder;
}

/** A page of nothing but payloads, with an article's text for each. */
export function writeHostilePage(): string {
  const { graph, quotations } = hostileCollection();
  const template = readFileSync(at('dist/report/page.html'), 'utf8');
  const reader = readFileSync(at('dist/report/reader.txt'), 'utf8');
  const textOf = (payload: string) => `${payload}\n\n“${payload}” said ${payload}.\n\n${PAYLOADS.join('\n')}`;
  const file = join(mkdtempSync(join(tmpdir(), 'quotegraph-page-')), 'hostile.html');
  writeFileSync(file, [...report(template, graph, quotations, { pageText: 'full', textOf, reader })].join(''));
  return file;
}
