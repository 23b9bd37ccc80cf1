/**
 * Collects the garbage of a crowd once it has gone. V8 does not until the heap has grown to a multiple of what the crowd needed, so
 * that the memory would stay in use for hours.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const CROWD = 256;
/** A crowd has gone when so much of it is left. */
const LEFT = 1 / 4;
/** Its last connections are closed by then. */
const WAIT = 5000;

function collect(): void {
  setFlagsFromString('--expose-gc');
  // The second collection gives the pages back that the first has emptied.
  runInNewContext('gc(); gc()');
  // Code that is kept on disk belongs to the flags that it was made with.
  setFlagsFromString('--no-expose-gc');
}

/** @returns a function to be called with the number of connections whenever it changes */
export function collectAfterCrowds(collectGarbage = collect, wait = WAIT): (count: number) => void {
  let most = 0;
  let last = 0;
  let isWaiting = false;
  const hasGone = () => most >= CROWD && last <= most * LEFT;
  const end = () => {
    isWaiting = false;
    if (!hasGone()) return;
    most = 0;
    collectGarbage();
  };
  return (count) => {
    last = count;
    most = Math.max(most, count);
    if (isWaiting || !hasGone()) return;
    isWaiting = true;
    setTimeout(end, wait).unref();
  };
}
