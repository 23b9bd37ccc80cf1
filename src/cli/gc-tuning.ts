/**
 * Sets how far the heap may grow before V8 collects garbage; by default the heap of a long run grows to three times its live
 * size.
 */
import { setFlagsFromString } from 'node:v8';

const setHeapGrowth = (percent: number): void => setFlagsFromString(`--heap-growing-percent=${percent}`);

/** For reading, which retains little: frequent collections take up to a tenth of the time. */
export const allowHeapToDouble = (): void => setHeapGrowth(100);

/** For joining, which retains data of every quotation. */
export const limitHeapGrowth = (): void => setHeapGrowth(25);
