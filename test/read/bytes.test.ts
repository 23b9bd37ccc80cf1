import { expect, it } from 'vitest';
import { ByteReader, piecesOf } from '../../src/read/bytes.ts';

const LONG = Uint8Array.from({ length: 100_000 }, (_, i) => i % 251);

it('reliability 46: copies no more of what follows than is asked for', async () => {
  const reader = new ByteReader(piecesOf(LONG));
  await reader.fill(LONG.length);
  reader.putBack(reader.take(20).subarray(10));
  const bytes = reader.peek(50);
  expect(bytes).toEqual(LONG.subarray(10, 60));
  expect(bytes.buffer.byteLength).toBeLessThan(1000);
  expect(reader.length).toBe(LONG.length - 10);
  expect(reader.take(reader.length)).toEqual(LONG.subarray(10));
});
