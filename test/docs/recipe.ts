/** The pages of the documentation: their blocks of code, and a shell in which `quotegraph` is the built program. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { marked } from 'marked';
import { expect } from 'vitest';
import { MAIN } from '../cli/program.ts';

/** The text of a page of docs/, of the README of the project (`README`), or of the index of docs/ (`docs/README`). */
export function page(name: string): string {
  const path = name === 'README' ? 'README.md' : `docs/${name.replace('docs/', '')}.md`;
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

interface Block {
  readonly language: string;
  readonly code: string;
}

/** The fenced blocks of a page that name a language. */
export function allBlocks(name: string): readonly Block[] {
  const found: Block[] = [];
  marked.walkTokens(marked.lexer(page(name)), (token) => {
    if (token.type === 'code' && token['lang']) found.push({ language: token['lang'], code: `${token['text']}\n` });
  });
  return found;
}

/** The targets of the links and pictures of a page. */
export function linksOf(name: string): readonly string[] {
  const found: string[] = [];
  marked.walkTokens(marked.lexer(page(name)), (token) => {
    if (token.type === 'link' || token.type === 'image') found.push(token['href']);
  });
  return found.filter((href) => !href.includes('://'));
}

/** The blocks of code in a language, in their order. */
export const blocks = (name: string, language: string): readonly string[] =>
  allBlocks(name).flatMap((block) => (block.language === language ? [block.code] : []));

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program in a folder, where the shell finds `quotegraph`. */
export function runIn(root: string, program: string, args: readonly string[]): Ended {
  const bin = join(root, '.bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'quotegraph'), `#!/bin/sh\nexec "${process.execPath}" "${MAIN}" "$@"\n`);
  chmodSync(join(bin, 'quotegraph'), 0o755);
  const { NODE_OPTIONS: _options, ...rest } = process.env;
  const env = { ...rest, NO_COLOR: '1', PATH: `${bin}${delimiter}${rest['PATH'] ?? ''}` };
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: root, env, encoding: 'utf8', maxBuffer: 1 << 28 });
  return { code: status, stdout, stderr };
}

/** Runs the commands of a recipe in a folder. */
export function follow(root: string, name: string): void {
  for (const commands of blocks(name, 'sh'))
    expect(runIn(root, 'sh', ['-e', '-c', commands])).toMatchObject({ code: 0 });
}
