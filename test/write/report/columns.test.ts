import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromColumns, toColumns } from '../../../src/report/columns.ts';
import { pack } from '../../../src/report/pack.ts';
import { unpack } from '../../../src/report/unpack.ts';

describe('toColumns', () => {
  it('round-trips any rows', () => {
    const row = fc.record({ id: fc.string({ unit: 'binary' }), place: fc.option(fc.nat()), spans: fc.array(fc.nat()) });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        expect(fromColumns(toColumns(rows))).toEqual(rows);
      }),
    );
  });

  it('keeps names of JavaScript properties', () => {
    const rows = [{ name: '__proto__' }, { name: 'constructor' }];
    expect(fromColumns(toColumns(rows))).toEqual(rows);
  });
});

describe('packed data', () => {
  it('round-trips any JSON value, including lone surrogates', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        expect(await unpack(pack(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
    expect(await unpack(pack('\ud800 “ü” \udc00'))).toBe('\ud800 “ü” \udc00');
  });

  it('contains no HTML', () => {
    expect(pack('</script><img src=x onerror=alert(1)>')).toMatch(/^[A-Za-z0-9+/=]+$/u);
  });
});
