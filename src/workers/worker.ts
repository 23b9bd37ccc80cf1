/** The entry of a worker thread. */
import { loadBundled } from '../bundle/load.ts';

loadBundled('read-articles');
