import { expect, it } from 'vitest';
import { quotedLines } from '../../src/write/summary/quoted.ts';

const speaker = (name: string, quotations: number, outlets: number) => ({ id: name, name, quotations, outlets });

it('the speakers quoted most stand in columns, with no space before a comma', () => {
  expect(quotedLines([speaker('Ada Brandt', 12, 2), speaker('Per Lund', 1, 1), speaker('Ivo Roe', 1, 0)])).toEqual([
    '  Ada Brandt  12 quotations in 2 outlets',
    '  Per Lund     1 quotation  in 1 outlet',
    '  Ivo Roe      1 quotation, outlet not given',
  ]);
});
