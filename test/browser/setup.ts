/**
 * One browser for all tests of the page, and the pages that they open. Without a browser they are skipped, and this says so; in CI
 * that is a failure.
 */
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { chromiumPath } from './chromium.ts';
import { buildCorpus, writeHostilePage } from './pages.ts';

/**
 * `browser` is where it listens, `output` the folder that the program wrote, `byRules` the same without the tagger, `hostile` a page
 * of payloads.
 */
interface Given {
  readonly browser: string;
  readonly output: string;
  readonly byRules: string;
  readonly hostile: string;
}
declare module 'vitest' {
  interface ProvidedContext {
    /** Null where there is no browser. */
    readonly given: Given | null;
  }
}

export default async function setup(project: TestProject) {
  const executablePath = chromiumPath();
  if (executablePath === null) {
    const missing = 'no Chromium on the search path or in CHROMIUM_PATH';
    if (process.env['CI']) throw new Error(`the tests of the page need a browser: ${missing}`);
    console.warn(`\nSKIPPED: the tests of the page, which need a browser (${missing})\n`);
    project.provide('given', null);
    return undefined;
  }
  // Without a graphics card the processor draws; the sandbox wants rights that containers do not have.
  const args = ['--no-sandbox', '--enable-unsafe-swiftshader'];
  const [server, output, byRules] = await Promise.all([
    chromium.launchServer({ executablePath, args }),
    buildCorpus(),
    buildCorpus('--tagger', 'none'),
  ]);
  const hostile = writeHostilePage();
  project.provide('given', { browser: server.wsEndpoint(), output, byRules, hostile });
  return async () => {
    await server.close();
    for (const folder of [output, byRules, dirname(hostile)]) rmSync(folder, { recursive: true, force: true });
  };
}

export const reportIn = (output: string) => join(output, 'report.html');
