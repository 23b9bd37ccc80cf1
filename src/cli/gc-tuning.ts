/**
 * How far the heap may grow beyond what is in it before V8 looks for what is not; by itself it lets that of a long run grow to three
 * times as much.
 */
import { setFlagsFromString } from 'node:v8';

const letHeapGrow = (percent: number): void => setFlagsFromString(`--heap-growing-percent=${percent}`);

/** While articles are read little is held, and looking often costs up to a tenth of the time. */
export const allowHeapToDouble = (): void => letHeapGrow(100);

/** While they are joined something is held of every quotation. */
export const limitHeapGrowth = (): void => letHeapGrow(25);
