import { describe, expect, it } from 'vitest';
import { BusyError, RequestQueue } from '../../src/serve/request-queue.ts';

/** Work that ends when the test says so. */
function work() {
  const ends: (() => void)[] = [];
  const began: string[] = [];
  const begin = (name: string) => async () => {
    began.push(name);
    await new Promise<void>((resolve) => ends.push(resolve));
    return name;
  };
  return { began, begin, endNext: () => ends.shift()?.() };
}
const patience = new AbortController().signal;
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the request queue', () => {
  it('gives each resource to one request at a time, in order of arrival', async () => {
    const turns = new RequestQueue(['one', 'other'], 10);
    const { began, begin, endNext } = work();
    const all = ['a', 'b', 'c', 'd'].map((name) => turns.take(patience, begin(name)));
    await settled();
    expect(began).toEqual(['a', 'b']);
    endNext();
    await settled();
    expect(began).toEqual(['a', 'b', 'c']);
    for (let i = 0; i < 3; i++) {
      endNext();
      await settled();
    }
    expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('takes requests with a lower rank first, and those with the same in order of arrival', async () => {
    const turns = new RequestQueue(['one'], 10);
    const { began, begin, endNext } = work();
    const ranks = { a: 0, b: 3, c: 1, d: 3, e: 1, f: 0 };
    const all = Object.entries(ranks).map(([name, rank]) => turns.take(patience, begin(name), rank));
    for (const _ of all) {
      await settled();
      endNext();
    }
    await Promise.all(all);
    expect(began).toEqual(['a', 'f', 'c', 'e', 'b', 'd']);
  });

  it('rejects requests when it is full', async () => {
    const turns = new RequestQueue(['one'], 1);
    const { begin, endNext } = work();
    const taken = [turns.take(patience, begin('a')), turns.take(patience, begin('b'))];
    await expect(turns.take(patience, begin('c'))).rejects.toThrow(BusyError);
    endNext();
    await settled();
    endNext();
    expect(await Promise.all(taken)).toEqual(['a', 'b']);
  });

  it('drops aborted requests', async () => {
    const turns = new RequestQueue(['one'], 1);
    const { began, begin, endNext } = work();
    const controller = new AbortController();
    const first = turns.take(patience, begin('a'));
    const second = turns.take(controller.signal, begin('b'));
    controller.abort(new Error('enough'));
    await expect(second).rejects.toThrow('enough');
    const third = turns.take(patience, begin('c'));
    endNext();
    await first;
    await settled();
    endNext();
    expect([await third, began]).toEqual(['c', ['a', 'c']]);
  });

  it('continues after failed work', async () => {
    const turns = new RequestQueue(['one'], 1);
    await expect(turns.take(patience, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await turns.take(patience, async (thing) => thing)).toBe('one');
  });
});
