/** Reliability 23: one byte of a store is another. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { openArticleTables } from '../../src/collection/index.ts';
import { openStore } from '../../src/database/index.ts';
import { TABLES } from '../../src/database/tables.ts';
import { type Night, STORE, seeded } from './night.ts';

/** All that a build takes over from a store. */
async function asBuildSees(path: string): Promise<string> {
  const { tables, about, discard } = await openArticleTables(path, '', '');
  try {
    const all: unknown[] = [[...about]];
    for await (const each of tables.everything()) all.push(each);
    for await (const { origin, kept } of tables.all()) all.push([origin, Buffer.from(kept).toString('base64')]);
    return JSON.stringify(all);
  } finally {
    await discard();
  }
}

/** All that an audit may ask of it. */
async function asAuditSees(path: string): Promise<string> {
  const engine = await openStore(path);
  try {
    const tables: unknown[] = [];
    for (const table of Object.keys(TABLES)) tables.push(await engine.rows(`SELECT * FROM ${table}`));
    return JSON.stringify(tables);
  } finally {
    engine.close();
  }
}

/** @returns how many of the flips a build and an audit noticed, and how many did neither of them harm */
export async function flipBytes(
  { root, before }: Night,
  flips: number,
): Promise<{ noticed: number; harmless: number }> {
  const whole = readFileSync(join(before, STORE));
  const path = join(root, 'flipped.quotes');
  writeFileSync(path, whole);
  const reference = [await asBuildSees(path), await asAuditSees(path)];
  const random = seeded(flips);
  let [noticed, harmless] = [0, 0];
  for (let flip = 0; flip < flips; flip++) {
    const bytes = Buffer.from(whole);
    // Every tenth in the headers, of which there are three.
    const at = random(flip % 10 === 0 ? 12_288 : bytes.length);
    const other = (bytes.readUInt8(at) + 1 + random(255)) % 256;
    bytes.writeUInt8(other, at);
    writeFileSync(path, bytes);
    const seen = [await seenBy(asBuildSees, path), await seenBy(asAuditSees, path)];
    const different = seen.filter((all, i) => all !== null && all !== reference[i]);
    expect(different, `byte ${at} is ${other}`).toEqual([]);
    if (seen.includes(null)) noticed += 1;
    else harmless += 1;
  }
  return { noticed, harmless };
}

async function seenBy(look: (path: string) => Promise<string>, path: string): Promise<string | null> {
  try {
    return await look(path);
  } catch (error) {
    expect(String(error)).toMatch(/cannot be read as a store|[Cc]orrupt/);
    return null;
  }
}
