/** Loaded before the program: the first thread that it starts ends by itself when it is given its second article. */
import { isMainThread, parentPort, threadId } from 'node:worker_threads';

if (!isMainThread && threadId === 1) {
  let articles = 0;
  parentPort.on('message', () => {
    articles += 1;
    if (articles === 2) process.exit(7);
  });
}
