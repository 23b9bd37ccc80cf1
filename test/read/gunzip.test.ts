import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gunzip } from '../../src/read/formats/gzip.ts';
import { itLong } from '../rounds.ts';
import { chunksOf, codes, ids, makeFolder, readAll, STORY } from './helpers.ts';

const LIMITS = { unpackedBytes: 64 * 1024 * 1024, unpackedRatio: 100 };
const bytes = (text: string) => new TextEncoder().encode(text);
const concat = (...parts: readonly Uint8Array[]) => Uint8Array.from(Buffer.concat(parts));
const cut = (whole: Uint8Array, size: number) =>
  Array.from({ length: Math.ceil(whole.length / size) }, (_, i) => whole.subarray(i * size, (i + 1) * size));

async function unpacked(packed: Uint8Array, size = 64 * 1024, limits = LIMITS) {
  let text = '';
  let length = 0;
  const faults: (readonly [string, number | null])[] = [];
  for await (const piece of gunzip(chunksOf(...cut(packed, size)), limits)) {
    if (piece instanceof Uint8Array) {
      length += piece.length;
      if (length < 100_000) text += Buffer.from(piece).toString('latin1');
    } else faults.push([piece.code, piece.offset]);
  }
  return { text, length, faults };
}

describe('gzip is decompressed', () => {
  it('member by member, in chunks of any size', async () => {
    const member = fc.uint8Array({ maxLength: 3_000 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(member, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 700 }),
        async (members, size) => {
          const packed = concat(...members.map((one) => Uint8Array.from(gzipSync(one))));
          const { text, faults } = await unpacked(packed, size);
          expect(faults).toEqual([]);
          expect(text).toBe(Buffer.concat(members).toString('latin1'));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('with optional header fields', async () => {
    const plain = gzipSync('Yes.');
    const header = Uint8Array.of(0x1f, 0x8b, 8, 4 + 8 + 16, 0, 0, 0, 0, 0, 3, 2, 0, 65, 66, 97, 0, 98, 99, 0);
    expect(await unpacked(concat(header, plain.subarray(10)))).toMatchObject({ text: 'Yes.', faults: [] });
  });

  const extra = (length: number) => Uint8Array.of(length % 256, length >> 8, ...Array<number>(length).fill(66));
  const zeroEnded = (length: number) => Uint8Array.of(...Array<number>(length).fill(97), 0);

  it.each([
    ['an extra field of 65,535 bytes', 4, [extra(65_535)]],
    ['a name of 70,000 bytes', 8, [zeroEnded(70_000)]],
    ['all fields at their longest', 4 + 8 + 16, [extra(65_535), zeroEnded(70_000), zeroEnded(70_000)]],
  ])('reliability 45: with %s', async (_, flags, fields) => {
    const plain = gzipSync('Yes.');
    const header = Uint8Array.of(0x1f, 0x8b, 8, flags, 0, 0, 0, 0, 0, 3);
    const packed = concat(header, ...fields, plain.subarray(10));
    for (const size of [packed.length, 1000])
      expect(await unpacked(packed, size)).toMatchObject({ text: 'Yes.', faults: [] });
  });

  it('reliability 45: but not a name without end, which hides no other member', async () => {
    const endless = concat(Uint8Array.of(0x1f, 0x8b, 8, 8, 1, 1, 1, 1, 1, 3), new Uint8Array(1_200_000).fill(97));
    const { text, faults } = await unpacked(concat(endless, gzipSync('Yes.')));
    expect(text).toBe('Yes.');
    expect(faults).toEqual([['gzip-invalid', 0]]);
  });

  itLong('reliability 46: of 200,000 members, beside other inputs', { timeout: 120_000 }, async () => {
    const members = Buffer.concat(Array<Uint8Array>(200_000).fill(gzipSync('a b ')));
    const results = await readAll(['.'], { cwd: await makeFolder({ 'a.gz': members, 'b.txt': STORY }) });
    expect(results.map(({ path, status, article }) => [path, status, article?.text.length])).toEqual([
      ['a.gz', 'ok', 800_000],
      ['b.txt', 'ok', STORY.length],
    ]);
  });

  it('up to a thousand damaged members', async () => {
    const heads = Array.from({ length: 5000 }, () => Uint8Array.of(0x1f, 0x8b, 8, 8, 1, 1, 1, 1, 1, 3, 97));
    const { faults } = await unpacked(concat(...heads, gzipSync('Yes.')));
    expect(faults).toHaveLength(1001);
    expect(faults.at(-1)?.[0]).toBe('gzip-limit');
  });

  it('up to the damage, and from the next member on', async () => {
    const members = ['One', 'Two', 'Three'].map((text) => Uint8Array.from(gzipSync(text.repeat(50))));
    const [one = new Uint8Array(), two = new Uint8Array(), three = new Uint8Array()] = members;
    const { text, faults } = await unpacked(concat(one, two.subarray(0, two.length - 12), three));
    expect([text.startsWith('One'), text.endsWith('Three')]).toEqual([true, true]);
    expect(faults).toEqual([['gzip-invalid', one.length]]);
  });

  it('with a report of a wrong checksum', async () => {
    const packed = Uint8Array.from(gzipSync('Yes.'));
    packed[packed.length - 6] = 0;
    expect((await unpacked(packed)).faults).toEqual([['gzip-invalid', 0]]);
  });
});

describe('reliability 10: gzip bombs', () => {
  it('stop at the ratio, shortly after a million bytes', async () => {
    const bomb = Uint8Array.from(gzipSync(new Uint8Array(50_000_000)));
    const { length, faults } = await unpacked(bomb);
    expect(faults).toEqual([['gzip-limit', 0]]);
    expect(length).toBeLessThan(20_000_000);
  });

  it('stop at the total of all members', async () => {
    const noise = Uint8Array.from({ length: 600_000 }, (_, i) => (i * i) % 251);
    const packed = Uint8Array.from(gzipSync(noise));
    const { length, faults } = await unpacked(concat(packed, packed, packed), 64 * 1024, {
      unpackedBytes: 1_000_000,
      unpackedRatio: 1e9,
    });
    expect(faults).toEqual([['gzip-limit', packed.length]]);
    expect(length).toBeLessThan(1_300_000);
  });

  it('fail only their own input', async () => {
    const bomb = gzipSync(new Uint8Array(20_000_000));
    const nested = gzipSync(gzipSync(STORY));
    const cwd = await makeFolder({ 'a.gz': bomb, 'b.gz': nested, 'c.gz': gzipSync(STORY), 'd.txt': STORY });
    const results = await readAll(['.'], { cwd });
    expect(results.map((result) => [result.path, result.status, ...codes(result)])).toEqual([
      ['a.gz', 'failed', 'gzip-limit'],
      ['b.gz', 'failed', 'format-unsupported'],
      ['c.gz', 'ok'],
      ['d.txt', 'ok'],
    ]);
  });

  it('do not include a small text of one letter', async () => {
    expect(await unpacked(Uint8Array.from(gzipSync('a'.repeat(900_000))))).toMatchObject({
      length: 900_000,
      faults: [],
    });
  });
});

describe('compressed inputs read like uncompressed ones', () => {
  const front = `---\noutlet: Northgate Herald\n---\n${STORY}`;
  const records = '{"id": "x", "text": "Yes."}\n{"text": "No."}\n';
  const page = `<!doctype html><html><body><article><p>${STORY.trim().split('\n\n').join('</p><p>')}</p></article></body></html>`;

  it.each([
    ['text', front, ['a']],
    ['NDJSON', records, ['x', 'a#2']],
    ['a page', page, ['a']],
  ])('%s, in a file and on standard input', async (_what, content, expected) => {
    const cwd = await makeFolder({ a: gzipSync(content) });
    expect(ids(await readAll(['a'], { cwd }))).toEqual(expected);
    const results = await readAll(['-'], { stdin: chunksOf(...cut(gzipSync(content), 20)) });
    expect(ids(results)).toEqual(expected.map((id) => id.replace('a', 'stdin')));
    expect(ids(await readAll(['-'], { stdin: chunksOf(content) }))).toEqual(ids(results));
  });

  it('fails for a truncated file but keeps the records before the cut', async () => {
    const lines = Array.from({ length: 400 }, (_, i) =>
      JSON.stringify({ id: `r${i}`, text: `Number ${Math.sin(i)} it is.` }),
    ).join('\n');
    const packed = gzipSync(lines);
    const cwd = await makeFolder({
      'a.gz': packed.subarray(0, packed.length / 2),
      'b.gz': gzipSync(STORY).subarray(0, 60),
    });
    const results = await readAll(['.'], { cwd });
    expect(results.filter(({ status }) => status === 'ok').length).toBeGreaterThan(50);
    expect(results.slice(-2).map((result) => [result.path, ...codes(result)])).toEqual([
      ['a.gz', 'gzip-invalid'],
      ['b.gz', 'gzip-invalid'],
    ]);
  });

  it('rejects an article that is too long when decompressed', async () => {
    const cwd = await makeFolder({ 'a.gz': gzipSync(STORY.repeat(20)) });
    const [result] = await readAll(['a.gz'], { cwd, limits: { articleBytes: 1_000 } });
    expect([result?.status, codes(result)]).toEqual(['failed', ['input-too-large']]);
  });
});

describe('standard input', () => {
  it('is detected by content, and yields records as their lines arrive', async () => {
    let asked = 0;
    async function* slow() {
      for (; asked < 3; asked++) yield bytes(`{"id": "r${asked}", "text": "Yes."}\n`);
    }
    const seen: number[] = [];
    const { read } = await import('../../src/read/index.ts');
    const limits = { articleBytes: 1024, articleWords: 100, articleSeconds: 30, jsonDepth: 9, htmlDepth: 9, ...LIMITS };
    for await (const result of read(['-'], { limits, stdin: slow() })) if (result.status === 'ok') seen.push(asked);
    expect(seen[0]).toBeLessThan(3);
    expect(seen).toHaveLength(3);
  });

  it('is NDJSON even if its first line is bad', async () => {
    const results = await readAll(['-'], { stdin: chunksOf('no record\n{"id": "x", "text": "Yes."}\n') });
    expect(results.map((result) => [result.path, result.status])).toEqual([
      ['stdin#1', 'failed'],
      ['stdin#2', 'ok'],
    ]);
  });

  it('yields nothing if empty, and fails if the stream breaks', async () => {
    expect(await readAll(['-'], { stdin: chunksOf() })).toEqual([]);
    async function* broken() {
      yield bytes(STORY);
      throw Object.assign(new Error('read EIO'), { code: 'EIO' });
    }
    expect(codes((await readAll(['-'], { stdin: broken() }))[0])).toEqual(['path-unreadable']);
  });
});
