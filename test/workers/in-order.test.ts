import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../src/workers/in-order.ts';

async function* from<Item>(items: readonly Item[]) {
  yield* items;
}

async function all<Result>(results: AsyncIterable<Result>): Promise<Result[]> {
  const list: Result[] = [];
  for await (const result of results) list.push(result);
  return list;
}

const turns = async (count: number) => {
  for (let i = 0; i < count; i++) await new Promise(setImmediate);
};

/** Items until the test says that there are no more; `push` hands one over. */
function pipe<Item>() {
  const { readable, writable } = new TransformStream<Item, Item>();
  const writer = writable.getWriter();
  return { items: readable, push: (item: Item) => void writer.write(item).catch(() => {}), end: () => writer.close() };
}

describe('work on several items at a time', () => {
  it('gives every result, in the order of the items, and never has more under way than there is room for', async () => {
    const anyWork = fc.array(fc.nat(8), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(anyWork, fc.integer({ min: 1, max: 6 }), async (durations, room) => {
        let [underWay, most] = [0, 0];
        const work = async (duration: number) => {
          underWay += 1;
          most = Math.max(most, underWay);
          await turns(duration);
          underWay -= 1;
          return duration;
        };
        expect(await all(inOrder(from(durations), work, (count) => count < room))).toEqual(durations);
        expect(most).toBeLessThanOrEqual(room);
      }),
    );
  });

  it('gives a result as soon as it is ready, even while it waits for more items', async () => {
    const { items, push, end } = pipe<string>();
    const results = inOrder(
      items,
      async (item) => item.toUpperCase(),
      () => true,
    );
    push('one');
    expect(await results.next()).toEqual({ done: false, value: 'ONE' });
    push('two');
    expect(await results.next()).toEqual({ done: false, value: 'TWO' });
    end();
    expect(await results.next()).toEqual({ done: true, value: undefined });
  });

  it('takes no more once it is told to stop, finishes what is under way, and does not wait for the next item', async () => {
    const { items, push } = pipe<number>();
    const begun: number[] = [];
    const { signal, abort } = stopper();
    const work = async (item: number) => {
      begun.push(item);
      await turns(5);
      return item;
    };
    const results = inOrder(items, work, (count) => count < 3, signal);
    for (const item of [1, 2, 3, 4]) push(item);
    expect(await results.next()).toEqual({ done: false, value: 1 });
    abort();
    expect(await all(results)).toEqual(begun.slice(1));
    expect(begun.length).toBeLessThan(4);
  });

  it('begins nothing if it was stopped before', async () => {
    const { signal, abort } = stopper();
    abort();
    expect(
      await all(
        inOrder(
          from([1, 2]),
          async (item) => item,
          () => true,
          signal,
        ),
      ),
    ).toEqual([]);
  });

  it.each(['items', 'work'])('hands on what the %s throw, behind the results before it', async (which) => {
    async function* items() {
      yield 1;
      if (which === 'items') throw new Error('no more');
      yield 2;
    }
    const work = async (item: number) => {
      if (item === 2) throw new Error('no more');
      return item;
    };
    const results = inOrder(items(), work, () => true);
    expect(await results.next()).toEqual({ done: false, value: 1 });
    await expect(results.next()).rejects.toThrow('no more');
  });
});

function stopper() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
