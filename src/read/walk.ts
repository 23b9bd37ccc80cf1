/**
 * What lies in a folder: every file that may hold an article, each real one once. Links are followed, also out of the
 * folder; one that leads back to a folder on its own way is a loop and is reported.
 */
import { opendir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import fastGlob from 'fast-glob';
import type { Diagnostic } from '../model.ts';
import { diagnostic, pathDiagnostic } from './diagnostic.ts';

export interface FoundFile {
  readonly kind: 'file';
  /** Absolute, as it was reached. */
  readonly file: string;
  /** The same with all links resolved. */
  readonly real: string;
}
export interface FoundProblem {
  readonly kind: 'problem';
  readonly status: 'skipped' | 'failed';
  readonly file: string;
  readonly why: Diagnostic;
}
export type Found = FoundFile | FoundProblem;

/** Files about the folder, not of it. */
const ABOUT_THE_FOLDER = /^(?:readme|licen[cs]e)(?:[._-].*)?$/i;

export const isAboutTheFolder = (name: string): boolean => ABOUT_THE_FOLDER.test(name);

interface FolderLink {
  readonly file: string;
  /** Real path of the folder in which the link stands, and of the one it leads to. */
  readonly parent: string;
  readonly target: string;
}

interface Walk {
  readonly found: Found[];
  readonly links: FolderLink[];
  /** Real paths of the folders already searched, with all below them. */
  readonly searched: string[];
}

export const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function problem(file: string, why: Diagnostic): FoundProblem {
  const status = why.code === 'path-not-regular' || why.code === 'link-loop' || why.code === 'input-empty';
  return { kind: 'problem', status: status ? 'skipped' : 'failed', file, why };
}

export const notRegular = (file: string): FoundProblem =>
  problem(file, diagnostic('path-not-regular', 'neither a file nor a folder (a pipe, a socket or a device)'));

/** True where `inner` is `outer` or lies below it. */
export function contains(outer: string, inner: string): boolean {
  const relative = path.relative(outer, inner);
  return relative === '' || (relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative));
}

/** Throws where the folder may not be listed: fast-glob would leave it out in silence. */
async function tryToList(folder: string): Promise<void> {
  const open = await opendir(folder);
  await open.close();
}

async function addLink(file: string, parent: string, walk: Walk): Promise<void> {
  const target = await stat(file);
  if (target.isFile()) walk.found.push({ kind: 'file', file, real: await realpath(file) });
  else if (target.isDirectory()) walk.links.push({ file, parent, target: await realpath(file) });
  else walk.found.push(notRegular(file));
}

async function addEntry(file: string, real: string, entry: fastGlob.Entry['dirent'], walk: Walk): Promise<void> {
  if (entry.isSymbolicLink()) await addLink(file, path.dirname(real), walk);
  else if (entry.isFile()) walk.found.push({ kind: 'file', file, real });
  else if (entry.isDirectory()) await tryToList(file);
  else walk.found.push(notRegular(file));
}

async function search(folder: string, real: string, walk: Walk): Promise<void> {
  walk.searched.push(real);
  const options = { cwd: folder, onlyFiles: false, followSymbolicLinks: false, suppressErrors: true };
  const entries = await fastGlob.glob('**', { ...options, objectMode: true });
  for (const { path: relative, name, dirent } of entries.sort((a, b) => byUnits(a.path, b.path))) {
    if (isAboutTheFolder(name)) continue;
    const file = path.join(folder, relative);
    try {
      await addEntry(file, path.join(real, relative), dirent, walk);
    } catch (error) {
      walk.found.push(problem(file, pathDiagnostic(error)));
    }
  }
}

/** A link that leads to a folder it stands in, or two that lead into each other. */
function isLoop(link: FolderLink, links: readonly FolderLink[]): boolean {
  if (contains(link.target, link.parent)) return true;
  return links.some((other) => contains(link.target, other.parent) && contains(other.target, link.parent));
}

/** Everything in `folder`, not sorted. */
export async function walkFolder(folder: string): Promise<Found[]> {
  const walk: Walk = { found: [], links: [], searched: [] };
  try {
    await tryToList(folder);
    await search(folder, await realpath(folder), walk);
    for (let i = 0; i < walk.links.length; i++) {
      const link = walk.links[i];
      if (!link || walk.searched.some((done) => contains(done, link.target)) || contains(link.target, link.parent))
        continue;
      await search(link.file, link.target, walk);
    }
  } catch (error) {
    walk.found.push(problem(folder, pathDiagnostic(error)));
  }
  for (const link of walk.links) {
    if (!isLoop(link, walk.links)) continue;
    walk.found.push(problem(link.file, diagnostic('link-loop', 'the link leads back to a folder that it lies in')));
  }
  return walk.found;
}
