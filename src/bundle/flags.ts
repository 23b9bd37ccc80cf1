/** Sets when V8 optimises. */
import { setFlagsFromString } from 'node:v8';

/** Bytecodes that a function runs before V8 optimises it, by default. */
const BUDGET = 67_584;

const setBudget = (bytecodes: number): void => setFlagsFromString(`--interrupt-budget=${bytecodes}`);

/**
 * For a run over up to some hundred articles, a third of whose CPU went into optimised code that was soon discarded. Called before the
 * bundle is loaded, because kept code belongs to the flags that it was made with.
 */
export const optimiseLate = (): void => setBudget(8 * BUDGET);

/** For a long run, which is a tenth faster with all its code optimised. */
export const optimiseAsUsual = (): void => setBudget(BUDGET);
