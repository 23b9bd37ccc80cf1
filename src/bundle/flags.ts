/** Sets when V8 optimises, in Node 20; later versions compile in more steps and do not know the flag. */
import { versions } from 'node:process';
import { setFlagsFromString } from 'node:v8';

/** Bytecodes that a function runs before V8 optimises it, by default. */
const BUDGET = 67_584;

function setBudget(bytecodes: number): void {
  if (versions.v8.startsWith('11.')) setFlagsFromString(`--interrupt-budget=${bytecodes}`);
}

/**
 * For a run over up to some hundred articles, which spends a third of its CPU on optimised code that is soon discarded. Called before
 * the bundle is loaded, because kept code belongs to the flags that it was made with.
 */
export const optimiseLate = (): void => setBudget(8 * BUDGET);

/** For a long run, which is a tenth faster with all its code optimised. */
export const optimiseAsUsual = (): void => setBudget(BUDGET);
