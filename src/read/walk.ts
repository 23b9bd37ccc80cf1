/**
 * Lists the files of a folder that may hold articles, each real file once, without those that the program wrote. Follows symbolic links, even out of the folder,
 * and reports a link to one of its own ancestors as a loop.
 */

import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { holdsOutput, OUTPUT_FILES } from '../file-names.ts';
import type { Diagnostic } from '../model.ts';
import { byUnits } from '../util/order.ts';
import { diagnostic, pathDiagnostic } from './diagnostic.ts';
import { isOwnName, isStoreOrReport } from './own-files.ts';

export interface FoundFile {
  readonly kind: 'file';
  /** Absolute path as reached. */
  readonly file: string;
  /** Path with all links resolved. */
  readonly real: string;
}
export interface FoundProblem {
  readonly kind: 'problem';
  readonly status: 'skipped' | 'failed';
  readonly file: string;
  readonly why: Diagnostic;
  /** The argument as typed, if it is not a path. */
  readonly typed?: string;
}
export type Found = FoundFile | FoundProblem;

/** Files that describe the folder and are not articles. */
const ABOUT_THE_FOLDER = /^(?:readme|licen[cs]e)(?:[._-].*)?$/i;

export const isAboutTheFolder = (name: string): boolean => ABOUT_THE_FOLDER.test(name);

const isNoInput = (name: string) => name.startsWith('.') || isAboutTheFolder(name) || isOwnName(name);

interface FolderLink {
  readonly file: string;
  /** Real path of the folder that contains the link, and of its target. */
  readonly parent: string;
  readonly target: string;
}

interface Walk {
  readonly found: Found[];
  readonly links: FolderLink[];
  /** Real paths of the folders already searched recursively. */
  readonly searched: string[];
}

export function problem(file: string, why: Diagnostic): FoundProblem {
  const status = why.code === 'path-not-regular' || why.code === 'link-loop' || why.code === 'input-empty';
  return { kind: 'problem', status: status ? 'skipped' : 'failed', file, why };
}

export const notRegular = (file: string): FoundProblem =>
  problem(file, diagnostic('path-not-regular', 'neither a file nor a folder (a pipe, a socket or a device)'));

/** True if `inner` is `outer` or lies below it; both are absolute and normalised. */
export function contains(outer: string, inner: string): boolean {
  return inner === outer || inner.startsWith(outer.endsWith(path.sep) ? outer : outer + path.sep);
}

async function addLink(file: string, parent: string, walk: Walk): Promise<void> {
  const target = await stat(file);
  if (target.isFile()) {
    if (!(await isStoreOrReport(file))) walk.found.push({ kind: 'file', file, real: await realpath(file) });
  } else if (target.isDirectory()) walk.links.push({ file, parent, target: await realpath(file) });
  else walk.found.push(notRegular(file));
}

async function addEntry(file: string, real: string, entry: Dirent, walk: Walk): Promise<void> {
  if (entry.isSymbolicLink()) await addLink(file, path.dirname(real), walk);
  else if (!entry.isFile()) walk.found.push(notRegular(file));
  else if (!(await isStoreOrReport(file))) walk.found.push({ kind: 'file', file, real });
}

const NOT_UTF8 = diagnostic('path-unreadable', 'the name is not UTF-8: rename it');

/** The names in a folder that are not UTF-8; Node gives several of them as one string. */
async function undecodedNames(folder: string): Promise<readonly Buffer[]> {
  const names = await readdir(folder, { encoding: 'buffer' });
  return names.filter((name) => !Buffer.from(name.toString()).equals(name));
}

/** A name with the bytes beyond ASCII as `\\xe9`. */
const escaped = (name: Buffer): string =>
  name.toString('latin1').replace(/[^ -~]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16).padStart(2, '0')}`);

/** Lists a folder recursively. A folder that cannot be listed is reported and skipped. */
async function search(top: string, realTop: string, walk: Walk): Promise<void> {
  walk.searched.push(realTop);
  const open = [{ folder: top, real: realTop }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { folder, real } = next;
    await guarded(folder, walk, async () => {
      const entries = await readdir(folder, { withFileTypes: true });
      const names = entries.map(({ name }) => name);
      const undecoded = names.some((name) => name.includes('\ufffd')) ? await undecodedNames(folder) : [];
      for (const name of undecoded) walk.found.push(problem(path.join(folder, escaped(name)), NOT_UTF8));
      const unreadable = new Set(undecoded.map(String));
      const isOutput = holdsOutput((name) => names.includes(name));
      if (isOutput && folder !== top) return;
      for (const entry of entries.sort((a, b) => byUnits(a.name, b.name))) {
        if (isNoInput(entry.name) || (isOutput && OUTPUT_FILES.has(entry.name)) || unreadable.has(entry.name)) continue;
        const file = path.join(folder, entry.name);
        const realFile = path.join(real, entry.name);
        if (entry.isDirectory()) open.push({ folder: file, real: realFile });
        else await guarded(file, walk, () => addEntry(file, realFile, entry, walk));
      }
    });
  }
}

async function guarded(file: string, walk: Walk, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    walk.found.push(problem(file, pathDiagnostic(error)));
  }
}

/** True for a link to one of its own ancestors, and for two links into each other's folders. */
function isLoop(link: FolderLink, links: readonly FolderLink[]): boolean {
  if (contains(link.target, link.parent)) return true;
  return links.some((other) => contains(link.target, other.parent) && contains(other.target, link.parent));
}

/** Everything in `folder`, unsorted. */
export async function walkFolder(folder: string): Promise<Found[]> {
  const walk: Walk = { found: [], links: [], searched: [] };
  await guarded(folder, walk, async () => {
    await search(folder, await realpath(folder), walk);
    for (let i = 0; i < walk.links.length; i++) {
      const link = walk.links[i];
      if (!link || contains(link.target, link.parent)) continue;
      if (!walk.searched.some((done) => contains(done, link.target))) await search(link.file, link.target, walk);
    }
  });
  for (const link of walk.links) {
    if (!isLoop(link, walk.links)) continue;
    walk.found.push(
      problem(link.file, diagnostic('link-loop', 'symbolic link loop: it points to a folder that contains it')),
    );
  }
  return walk.found;
}
