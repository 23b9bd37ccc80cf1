import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { flipBytes } from './flips.ts';
import { build, bytesOf, copyOf, STORE, useNight } from './night.ts';

const tonight = useNight();

describe('reliability 23: a damaged store', () => {
  it('is noticed, or the damage is harmless, at 20 bytes', async () => {
    const { noticed, harmless } = await flipBytes(tonight(), 20);
    expect(noticed + harmless).toBe(20);
    expect(noticed).toBeGreaterThan(10);
  });

  it('ends a build with 3 and a sentence, and nothing is written', async () => {
    const here = copyOf(tonight().before, join(tonight().root, 'damaged'));
    const path = join(here, STORE);
    const bytes = readFileSync(path);
    bytes.writeUInt8(bytes.readUInt8(9_000) ^ 1, 9_000);
    bytes.writeUInt8(bytes.readUInt8(5_000) ^ 1, 5_000);
    writeFileSync(path, bytes);
    const damaged = bytesOf(here);
    const { code, stderr } = await build(here);
    expect(code).toBe(3);
    expect(stderr).toMatch(/^quotegraph: .*all\.quotes cannot be read as a store: .*checksum.*\n$/i);
    expect(bytesOf(here)).toEqual(damaged);
  });
});
