import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { itLong } from '../rounds.ts';
import { inPairs, killAndResume, killWhileMoving } from './killed.ts';
import { build, copyOf, outputOf, STORE, useNight } from './night.ts';

const tonight = useNight();

describe('reliability 19: a run that is killed', () => {
  it('at 4 points is taken up by the next, to what an undisturbed run gives', { timeout: 300_000 }, async () => {
    await inPairs(4, (point) => killAndResume(tonight(), point));
  });

  itLong('leaves what it has read, and the next run reads none of it again', { timeout: 120_000 }, async () => {
    const { root, before, reference } = tonight();
    const here = copyOf(before, join(root, 'here'));
    const journal = join(here, `${STORE}.journal`);
    const records = () => readFileSync(journal, 'utf8').split('\n').slice(1, -1);
    // One request writes what the journal is, and each further one a record: the ninth is cut.
    await build(here, { kind: 'kill', only: 'writeSync', at: 10 });
    const read = records();
    expect(read).toHaveLength(8);
    // All is read and written, and about to be moved.
    await build(here, { kind: 'kill', only: 'link', at: 1 });
    expect(records().slice(0, 8)).toEqual(read);
    // The folder is a copy, so that to the store its articles lie elsewhere, and all of them are read.
    expect(new Set(records()).size).toBe(24);
    expect(records()).toHaveLength(24);
    expect(await build(here, { kind: 'full', only: 'writeSync', at: 1 })).toMatchObject({ code: 0 });
    expect(existsSync(journal)).toBe(false);
    expect(outputOf(here)).toEqual(reference);
  });

  itLong('leaves no mixture of two runs: the next one puts back what was moved', { timeout: 120_000 }, async () => {
    for (const at of [4, 9]) await killWhileMoving(tonight(), at);
  });
});
