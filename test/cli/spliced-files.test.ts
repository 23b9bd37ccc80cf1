import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeNewFile } from '../../src/cli/files.ts';
import { type LastFiles, SplicedFiles } from '../../src/cli/spliced-files.ts';
import type { FilePart } from '../../src/write/file-parts.ts';
import { rounds } from '../rounds.ts';
import { folder } from './program.ts';

/** A quotation with its row in a store and the lines that it has. */
interface Said {
  readonly place: number;
  readonly stamp: number;
  readonly lines: readonly string[];
}

const headed = (heading: string): FilePart =>
  async function* () {
    yield heading;
  };

function linesOf(all: readonly Said[], made: number[]): FilePart {
  return {
    name: 'lines',
    order: 'byId',
    ranks: [...all.keys()],
    async *at(ranks) {
      made.push(...ranks);
      yield ranks.flatMap((rank) => (all[rank]?.lines ?? []).map((line) => [rank, line] as const));
    },
  };
}

interface Night {
  readonly heading: string;
  readonly said: readonly Said[];
}

const textOf = ({ heading, said }: Night) => heading + said.flatMap(({ lines }) => lines).join('');

/** Writes the file of one night in place of the last. @returns the ranks of the lines that were made */
async function write(root: string, { heading, said }: Night, last: LastFiles | null) {
  const order = {
    places: Int32Array.from(said, ({ place }) => place),
    stamps: Float64Array.from(said, ({ stamp }) => stamp),
  };
  const files = new SplicedFiles({ byId: order, byArticle: order }, last);
  const made: number[] = [];
  const path = join(root, 'file');
  const chunks = files.chunks(path, 'file', [headed(heading), linesOf(said, made), headed('end')]);
  const { digest } = await writeNewFile(`${path}.next`, chunks);
  const text = readFileSync(`${path}.next`, 'utf8');
  rmSync(`${path}.next`);
  return { made, text, next: { digests: { file: digest }, lines: files.lines } };
}

const quotation: fc.Arbitrary<Said> = fc.record({
  place: fc.nat({ max: 12 }),
  stamp: fc.nat({ max: 2 }),
  lines: fc.constant([]),
});

/** Lines that depend on row and stamp alone, some of them none, several, empty or not ASCII. */
const linesFor = ({ place, stamp }: Said): readonly string[] =>
  [[], [`${place}:${stamp}\n`], ['é', `\u2028${place}😀${stamp}\n`, ''], ['']][(place + stamp) % 4] ?? [];

const night: fc.Arbitrary<Night> = fc
  .tuple(fc.string(), fc.uniqueArray(quotation, { selector: ({ place }) => place }))
  .map(([heading, said]) => ({ heading, said: said.map((one) => ({ ...one, lines: linesFor(one) })) }));

describe('a file that is written again', () => {
  const first: Night = {
    heading: 'one ',
    said: [1, 2, 3].map((place) => ({ place, stamp: 7, lines: [`line ${place}\n`] })),
  };
  const second: Night = {
    heading: 'another ',
    said: [
      { place: 1, stamp: 7, lines: ['line 1\n'] },
      { place: 4, stamp: 7, lines: ['line 4\n'] },
      { place: 3, stamp: 8, lines: ['line 3, changed\n'] },
      { place: 2, stamp: 7, lines: ['line 2\n'] },
    ],
  };

  async function twice(between: (path: string) => void = () => {}) {
    const root = folder({});
    const { text, next } = await write(root, first, null);
    writeFileSync(join(root, 'file'), text);
    between(join(root, 'file'));
    const { made, text: now } = await write(root, second, next);
    expect(now).toBe(`${textOf(second)}end`);
    return made;
  }

  it('has new lines for new rows and other stamps only', async () => {
    expect(await twice()).toEqual([1, 2]);
  });

  it('is made anew if the last one was changed', async () => {
    expect(await twice((path) => writeFileSync(path, 'something else'))).toEqual([0, 1, 2, 3]);
  });

  it('has the text of a file that is made anew, night after night', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(night, { minLength: 1, maxLength: 4 }), async (nights) => {
        const root = folder({});
        let last: LastFiles | null = null;
        for (const one of nights) {
          const { text, next } = await write(root, one, last);
          expect(text).toBe(`${textOf(one)}end`);
          writeFileSync(join(root, 'file'), text);
          expect(createHash('sha256').update(text).digest('hex')).toBe(next.digests.file);
          last = next;
        }
      }),
      { numRuns: rounds(200) },
    );
  });
});
