/**
 * Loads the bundle that scripts/bundle.mjs makes of the program: a few CommonJS chunks instead of hundreds of modules. V8's compiled
 * code of a chunk is kept beside it, so that only the first run compiles; where it cannot be kept, every run compiles what it needs.
 */
import { closeSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { fileURLToPath } from 'node:url';
import { cachedDataVersionTag, setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

/** The built bundle; the path holds for the sources and for dist. */
const FOLDER = new URL('../../dist/bundle/', import.meta.url);
const CHECKSUM_BYTES = 4;
const pathOf = (name: string) => fileURLToPath(new URL(name, FOLDER));

const requirePackage = createRequire(import.meta.url);
/** By name, which has a hash of the content. */
const chunks = new Map<string, Module>();

/** @param entry name of an entry of the bundle @returns its exports */
export function loadBundled(entry: string) {
  const entries: Readonly<Record<string, string>> = JSON.parse(readFileSync(pathOf('entries.json'), 'utf8'));
  return requireChunk(entries[entry] ?? entry);
}

/**
 * Compiles all chunks and keeps their code, for a place where the program cannot write when it runs.
 *
 * @public used by scripts/build.mjs
 */
export function compileBundle(): void {
  for (const name of readdirSync(FOLDER)) if (name.endsWith('.cjs')) compiled(name);
}

const requireFrom = (name: string) => (name.startsWith('./') ? requireChunk(name.slice(2)) : requirePackage(name));

/** A script with kept code cannot import. */
const importPackage = (name: string): Promise<unknown> => import(name);

/** A module finds its files where it stood before it was bundled. @param path within dist */
const moduleUrl = (path: string) => new URL(`../${path}`, FOLDER).href;

function requireChunk(name: string) {
  const known = chunks.get(name);
  if (known) return known.exports;
  const chunk = new Module(name);
  chunks.set(name, chunk);
  compiled(name).runInThisContext()(chunk.exports, requireFrom, importPackage, moduleUrl);
  return chunk.exports;
}

function compiled(name: string): Script {
  const filename = pathOf(name);
  const source = `(function (exports, require, importPackage, moduleUrl) {${readFileSync(filename, 'utf8')}\n})`;
  const compile = (cachedData?: Buffer) => new Script(source, { filename, cachedData });

  const cache = `${filename}.${cachedDataVersionTag().toString(16)}.cache`;
  const cachedData = kept(cache);
  const script = compile(cachedData);
  if (cachedData && !script.cachedDataRejected) return script;
  return keep(cache, () => withAllFunctions(compile)) ?? script;
}

/** V8 runs damaged code, so a checksum precedes it. */
function kept(cache: string): Buffer | undefined {
  try {
    const content = readFileSync(cache);
    const code = content.subarray(CHECKSUM_BYTES);
    return content.readUInt32LE() === crc32(code) ? code : undefined;
  } catch {
    return undefined;
  }
}

function withChecksum(code: Buffer): Buffer {
  const checksum = Buffer.alloc(CHECKSUM_BYTES);
  checksum.writeUInt32LE(crc32(code));
  return Buffer.concat([checksum, code]);
}

/** Compiles functions before their first call, so that the kept code has them too. */
function withAllFunctions(compile: () => Script): Script {
  setFlagsFromString('--no-lazy');
  try {
    return compile();
  } finally {
    setFlagsFromString('--lazy');
  }
}

/** @returns the script that was kept, or null if nothing can be written here */
function keep(cache: string, compile: () => Script): Script | null {
  const draft = `${cache}.${process.pid}`;
  try {
    closeSync(openSync(draft, 'wx'));
  } catch {
    return null;
  }
  const script = compile();
  try {
    writeFileSync(draft, withChecksum(script.createCachedData()));
    renameSync(draft, cache);
  } catch {
    rmSync(draft, { force: true });
  }
  return script;
}
