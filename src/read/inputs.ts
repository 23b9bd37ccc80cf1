/** Resolves command arguments to the files to read, in order, each real file once. `docs/identity.md` says how they are named. */
import { lstat, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Diagnostic } from '../model.ts';
import { groupBy } from '../util/group-by.ts';
import { byUnits } from '../util/order.ts';
import { diagnostic, pathDiagnostic, systemCode } from './diagnostic.ts';
import { contains, type Found, type FoundFile, isAboutTheFolder, notRegular, problem, walkFolder } from './walk.ts';

export type Input =
  | { readonly kind: 'stdin' }
  | {
      readonly kind: 'file';
      readonly file: string;
      /** Path with all links resolved. */
      readonly real: string;
      readonly id: string;
      readonly aliases: readonly string[];
    }
  | {
      readonly kind: 'problem';
      readonly status: 'skipped' | 'failed';
      readonly path: string;
      readonly diagnostics: readonly Diagnostic[];
    };

/** The expansion of one argument; `root` is the folder that its files are named from, null if nothing exists. */
interface Expanded {
  readonly root: string | null;
  readonly found: readonly (Found | { readonly kind: 'stdin' })[];
}

const STDIN = '-';
const MISSING = diagnostic('path-missing', 'no such file or folder');

const URL_SCHEME = /^[a-z][a-z\d+.-]{1,20}:\/\//i;
const NOT_FETCHED = diagnostic('path-missing', 'nothing is fetched: save the page, and give the file');

const nothing = (file: string, why: Diagnostic): Expanded => ({ root: null, found: [problem(file, why)] });

async function expandFolder(folder: string): Promise<Expanded> {
  const found = (await walkFolder(folder)).sort((a, b) => byUnits(a.file, b.file));
  const empty = problem(folder, diagnostic('input-empty', 'the folder contains no article'));
  return { root: folder, found: found.length ? found : [empty] };
}

async function expandPath(file: string): Promise<Expanded> {
  const target = await stat(file);
  if (target.isDirectory()) return expandFolder(file);
  const found = target.isFile() ? ({ kind: 'file', file, real: await realpath(file) } as const) : notRegular(file);
  return { root: path.dirname(file), found: [found] };
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
  return found.length ? { root: base, found } : nothing(path.resolve(cwd, argument), MISSING);
}

async function expand(argument: string, cwd: string, globs: boolean): Promise<Expanded> {
  const file = path.resolve(cwd, argument);
  if (argument === '') return nothing(file, MISSING);
  if (URL_SCHEME.test(argument)) return { root: null, found: [{ ...problem(file, NOT_FETCHED), typed: argument }] };
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

/** A file with the names that its argument gives it. */
interface NamedFile extends FoundFile {
  /** Its path from the root: the real one if that lies within the root. */
  readonly name: string;
  /** Its path from the root as reached. */
  readonly reached: string;
}

/** Names the files of an argument from its root alone, so that the other arguments do not matter. */
async function namedFiles({ root, found }: Expanded, cwd: string): Promise<readonly NamedFile[]> {
  const files = found.filter((one) => one.kind === 'file');
  const base = root ?? cwd;
  const realBase = files.length > 0 ? await realpath(base) : base;
  return files.map((one) => {
    const reached = relativeId(base, one.file);
    return { ...one, reached, name: contains(realBase, one.real) ? relativeId(realBase, one.real) : reached };
  });
}

/** The input of a file that was reached by several paths. Its id is the first of its names in order of UTF-16 units. */
function inputOf(same: readonly NamedFile[]): Input | null {
  const [id] = same.map(({ name }) => name).sort(byUnits);
  const [first] = same.map(({ file }) => file).sort(byUnits);
  const one = same.find(({ file, real }) => file === real) ?? same.find(({ file }) => file === first);
  if (id === undefined || !one) return null;
  const names = new Set(same.flatMap(({ name, reached }) => [name, reached]));
  names.delete(id);
  return { kind: 'file', file: one.file, real: one.real, id, aliases: [...names].sort(byUnits) };
}

export async function locate(args: readonly string[], cwd: string): Promise<Input[]> {
  const expanded: Expanded[] = [];
  for (const argument of args) {
    if (argument === STDIN) expanded.push({ root: null, found: [{ kind: 'stdin' }] });
    else expanded.push(await expand(argument, cwd, true));
  }
  const files: NamedFile[] = [];
  for (const one of expanded) files.push(...(await namedFiles(one, cwd)));
  const sidecars = sidecarsAmong(files.map(({ file }) => file));
  const named = groupBy(files, ({ real }) => real);

  const inputs = new Map<string, Input>();
  for (const { root, found } of expanded)
    for (const one of found) {
      if (one.kind === 'stdin') inputs.set(STDIN, { kind: 'stdin' });
      else if (one.kind === 'problem') {
        const seenFrom = root !== null && contains(root, one.file) ? root : cwd;
        const known = { kind: 'problem', status: one.status, diagnostics: [one.why] } as const;
        inputs.set(`problem ${one.file}`, { ...known, path: one.typed ?? relativeId(seenFrom, one.file) });
      } else if (!sidecars.has(one.file)) {
        const input = inputOf(named.get(one.real) ?? []);
        if (input) inputs.set(one.real, input);
      }
    }
  return [...inputs.values()];
}
