/** Resolves command arguments to the files to read, in order, each real file once, with ids independent of the machine's paths. */
import { lstat, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Diagnostic } from '../model.ts';
import { groupBy } from '../util/group-by.ts';
import { byUnits } from '../util/order.ts';
import { diagnostic, pathDiagnostic, systemCode } from './diagnostic.ts';
import { contains, type Found, type FoundFile, isAboutTheFolder, notRegular, problem, walkFolder } from './walk.ts';

export type Input =
  | { readonly kind: 'stdin' }
  | { readonly kind: 'file'; readonly file: string; readonly id: string; readonly aliases: readonly string[] }
  | {
      readonly kind: 'problem';
      readonly status: 'skipped' | 'failed';
      readonly path: string;
      readonly diagnostics: readonly Diagnostic[];
    };

/** The expansion of one argument; `base` is its containing folder, null if nothing exists. */
interface Expanded {
  readonly base: string | null;
  readonly found: readonly (Found | { readonly kind: 'stdin' })[];
}

const STDIN = '-';
const MISSING = diagnostic('path-missing', 'no such file or folder');

const URL_SCHEME = /^[a-z][a-z\d+.-]{1,20}:\/\//i;
const NOT_FETCHED = diagnostic('path-missing', 'nothing is fetched: save the page, and give the file');

const nothing = (file: string, why: Diagnostic): Expanded => ({ base: null, found: [problem(file, why)] });

async function expandFolder(folder: string): Promise<Expanded> {
  const found = (await walkFolder(folder)).sort((a, b) => byUnits(a.file, b.file));
  const empty = problem(folder, diagnostic('input-empty', 'the folder contains no article'));
  return { base: folder, found: found.length ? found : [empty] };
}

async function expandPath(file: string): Promise<Expanded> {
  const target = await stat(file);
  if (target.isDirectory()) return expandFolder(file);
  const found = target.isFile() ? ({ kind: 'file', file, real: await realpath(file) } as const) : notRegular(file);
  return { base: path.dirname(file), found: [found] };
}

/** The folder that a pattern searches: its part before the first special character. */
function patternBase(pattern: string, isDynamicPattern: (part: string) => boolean): string {
  const parts = pattern.split('/');
  const special = parts.findIndex((part) => part !== '' && isDynamicPattern(part));
  return parts.slice(0, special < 0 ? parts.length - 1 : special).join('/') || (pattern.startsWith('/') ? '/' : '.');
}

/** Loaded only if a path does not exist, because loading costs more than reading five articles. */
const loadFastGlob = async () => (await import('fast-glob')).default;

async function expandGlob(argument: string, cwd: string): Promise<Expanded> {
  const { glob, isDynamicPattern } = await loadFastGlob();
  if (!isDynamicPattern(argument)) return nothing(path.resolve(cwd, argument), MISSING);
  const pattern = path.sep === '\\' ? argument.replaceAll('\\', '/') : argument;
  const base = path.resolve(cwd, patternBase(pattern, isDynamicPattern));
  const options = { cwd, onlyFiles: false, absolute: true, followSymbolicLinks: false, suppressErrors: true };
  const matches = (await glob(pattern, options)).map((match) => path.normalize(match)).sort(byUnits);
  const found: Found[] = [];
  for (const match of matches) {
    // A pattern like `**` matches folders and their content; only folders without matched content are walked.
    const held = matches.some((other) => other !== match && contains(match, other));
    if (held || isAboutTheFolder(path.basename(match))) continue;
    for (const one of (await expand(match, cwd, false)).found) if (one.kind !== 'stdin') found.push(one);
  }
  return found.length ? { base, found } : nothing(path.resolve(cwd, argument), MISSING);
}

async function expand(argument: string, cwd: string, globs: boolean): Promise<Expanded> {
  const file = path.resolve(cwd, argument);
  if (argument === '') return nothing(file, MISSING);
  if (URL_SCHEME.test(argument)) return { base: null, found: [{ ...problem(file, NOT_FETCHED), typed: argument }] };
  try {
    return await expandPath(file);
  } catch (error) {
    const exists = await lstat(file).then(
      () => true,
      () => false,
    );
    const why = pathDiagnostic(error);
    if (exists && systemCode(error) === 'ENOENT') return nothing(file, { ...why, message: 'broken symbolic link' });
    const mayBePattern = globs && !exists && why.code === 'path-missing';
    return mayBePattern ? expandGlob(argument, cwd) : nothing(file, why);
  }
}

/** The deepest folder that contains all others. */
function commonFolder(folders: readonly string[], cwd: string): string {
  const [first = cwd, ...others] = folders;
  let common = first;
  for (const folder of others)
    while (!contains(common, folder) && path.dirname(common) !== common) common = path.dirname(common);
  return common;
}

/** `file` relative to `base`, with `/`; on another drive, the absolute path without the drive's colon. */
function relativeId(base: string, file: string): string {
  const relative = path.relative(base, file);
  const plain = path.isAbsolute(relative) ? relative.replaceAll(':', '') : relative;
  return plain.split(path.sep).join('/') || path.basename(file);
}

/** Sidecars among the files: `a.json` or `a.txt.json` next to `a.txt`. */
function sidecarsAmong(files: readonly string[]): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const file of files) {
    const { dir, name, ext } = path.parse(file);
    if (!/^\.(?:json|ndjson|jsonl)$/i.test(ext)) stems.add(file).add(path.join(dir, name));
  }
  return new Set(files.filter((file) => /\.json$/i.test(file) && stems.has(file.slice(0, -'.json'.length))));
}

/** The name of a file reached by several paths: the real path if given, else the first in order of UTF-16 units. */
function chooseName(names: readonly FoundFile[]): string {
  const own = names.find(({ file, real }) => file === real);
  return own?.file ?? names.map(({ file }) => file).sort(byUnits)[0] ?? '';
}

export async function locate(args: readonly string[], cwd: string): Promise<Input[]> {
  const expanded: Expanded[] = [];
  for (const argument of args) {
    if (argument === STDIN) expanded.push({ base: null, found: [{ kind: 'stdin' }] });
    else expanded.push(await expand(argument, cwd, true));
  }
  const base = commonFolder(
    expanded.flatMap((one) => one.base ?? []),
    cwd,
  );
  const found = expanded.flatMap((one) => one.found);
  const files = found.filter((one) => one.kind === 'file');
  const sidecars = sidecarsAmong(files.map(({ file }) => file));
  const names = groupBy(files, ({ real }) => real);

  const inputs = new Map<string, Input>();
  for (const one of found) {
    if (one.kind === 'stdin') inputs.set(STDIN, { kind: 'stdin' });
    else if (one.kind === 'problem') {
      const seenFrom = contains(base, one.file) ? base : cwd;
      const known = { kind: 'problem', status: one.status, diagnostics: [one.why] } as const;
      inputs.set(`problem ${one.file}`, { ...known, path: one.typed ?? relativeId(seenFrom, one.file) });
    } else if (!sidecars.has(one.file)) {
      const same = names.get(one.real) ?? [one];
      const file = chooseName(same);
      const aliases = [...new Set(same.map((other) => relativeId(base, other.file)))].sort(byUnits);
      const id = relativeId(base, file);
      inputs.set(one.real, { kind: 'file', file, id, aliases: aliases.filter((alias) => alias !== id) });
    }
  }
  return [...inputs.values()];
}
