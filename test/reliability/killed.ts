/** Reliability 19: kill -9 at any point, then the same run again. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { quotegraph } from '../cli/program.ts';
import { build, buildKilled, bytesOf, copyOf, expectTidy, type Night, outputOf, seeded } from './night.ts';

/**
 * Of three points one dies after some time, and two at a request of the file system, each of these in turn; every fourth dies
 * once more in recovery. What is there in the end is what a quiet night gives, with nothing left over.
 */
export async function killAndResume(night: Night, point: number): Promise<void> {
  const random = seeded(point * 7919 + 1);
  random(2);
  const here = copyOf(night.before, join(night.root, `killed-${point}`));
  const at = 1 + ((point * 31) % night.requests);
  if (point % 3 === 0) await buildKilled(here, random(night.length));
  else await build(here, { kind: 'kill', at });
  if (point % 4 === 3) await build(here, { kind: 'kill', at: 1 + random(night.requests) });
  expect(await build(here), `point ${point}`).toMatchObject({ code: 0 });
  expect(outputOf(here), `point ${point}`).toEqual(night.reference);
  expectTidy(here);
  rmSync(here, { recursive: true });
}

/**
 * Kills the run at one of its renames; the next one puts back what was moved. The locks and the list of files to be moved
 * are the first three renames, the store is the last.
 */
export async function killWhileMoving({ root, before }: Night, at: number): Promise<void> {
  const whole = bytesOf(before);
  const here = copyOf(before, join(root, `moved-${at}`));
  await build(here, { kind: 'kill', only: 'rename', at });
  expect(existsSync(join(here, 'out/.moving.json'))).toBe(true);
  expect(bytesOf(here)['out/report.html'] === whole['out/report.html']).toBe(at === 4);
  expect((await quotegraph(['build', 'nothing-there', '-o', 'out'], { cwd: here })).code).toBe(2);
  expect(bytesOf(here)).toEqual(whole);
}

/** Two at a time: a machine has two cores at least. */
export async function inPairs(points: number, work: (point: number) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < points) {
      next += 1;
      await work(next - 1);
    }
  };
  await Promise.all([lane(), lane()]);
}
