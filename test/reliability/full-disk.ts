/** Reliability 17: a disk that is full, at any write; then one that has room again. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { build, bytesOf, copyOf, expectTidy, type Fault, type Night, outputOf } from './night.ts';

/** The run fails and leaves every byte as it was, and nothing in its way; the next one does its work. @returns whether it failed */
async function failAndResume(night: Night, here: string, fault: Fault, free = () => {}): Promise<boolean> {
  const before = bytesOf(night.before);
  const { code, stderr } = await build(here, fault);
  if (code === 0) {
    expect(outputOf(here)).toEqual(night.reference);
    return false;
  }
  expect(code, stderr).toBe(3);
  expect(stderr).toMatch(/^quotegraph: cannot (?:write|use|make) .*[^\n]*\n$/);
  expect(bytesOf(here)).toEqual(before);
  free();
  expect((await build(here)).code).toBe(0);
  expect(outputOf(here)).toEqual(night.reference);
  expectTidy(here);
  return true;
}

/** The file system answers that the disk is full, at one request or at all from that one on. */
export async function failAt(night: Night, fault: Fault): Promise<boolean> {
  const here = copyOf(night.before, join(night.root, `full-${JSON.stringify(fault).replace(/\W+/gu, '-')}`));
  const failed = await failAndResume(night, here, { kind: 'full', ...fault });
  rmSync(here, { recursive: true });
  return failed;
}

/** Why no small disk can be made here; null where it can. */
export function noDisk(root: string): string | null {
  if (process.platform !== 'linux') return 'needs Linux';
  const mounted = mount(root, 64);
  if (mounted === null) unmount(root);
  return mounted;
}

function mount(root: string, kilobytes: number): string | null {
  const disk = join(root, 'disk');
  mkdirSync(disk, { recursive: true });
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', disk], {
    encoding: 'utf8',
  });
  return status === 0 ? null : `no tmpfs may be mounted (${stderr?.trim() || 'no mount'})`;
}

function unmount(root: string): void {
  expect(spawnSync('umount', [join(root, 'disk')]).status).toBe(0);
}

const ROOM = 20 * 1024;

/** A real disk with so many kilobytes left when the run begins; full to the end of it, and then cleared. */
export async function failWithRoom(night: Night, kilobytes: number): Promise<boolean> {
  const { root } = night;
  expect(mount(root, ROOM)).toBe(null);
  try {
    const here = join(root, 'disk/here');
    cpSync(night.before, here, { recursive: true });
    const filler = join(root, 'disk/filler');
    const { bavail, bsize } = statfsSync(here);
    writeFileSync(filler, Buffer.alloc(bavail * bsize - kilobytes * 1024));
    return await failAndResume(night, here, {}, () => rmSync(filler));
  } finally {
    unmount(root);
  }
}
