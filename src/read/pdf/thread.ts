/** Reads a PDF in a thread, within limits of time and memory. */
import { Worker } from 'node:worker_threads';
import type { Limits } from '../../settings.ts';
import type { PdfReading, PdfRequest } from './content.ts';

/** The built entry; the path holds for the sources and for dist. */
const ENTRY = new URL('../../../dist/read/pdf/worker.js', import.meta.url);

const MOST_PAGES = 500;
/** Megabytes of objects, and bytes of the whole process beyond its size at the start, since buffers are no objects. */
const HEAP = { maxOldGenerationSizeMb: 256 };
const MOST_MEMORY = 512 * 1024 ** 2;
const WATCH_MS = 50;
/** A press release takes less than one; only a hostile file takes as long as an article may. */
const MOST_SECONDS = 60;

export const pdfSeconds = ({ articleSeconds }: Limits): number => Math.min(articleSeconds, MOST_SECONDS);

export type ReadInTime = PdfReading | { readonly status: 'out-of-time' | 'out-of-memory' };

export async function readPdfContent(bytes: Uint8Array, limits: Limits): Promise<ReadInTime> {
  const request: PdfRequest = { bytes, mostPages: MOST_PAGES, mostCharacters: limits.articleBytes };
  const atStart = process.memoryUsage.rss();
  const thread = new Worker(ENTRY, { workerData: request, resourceLimits: HEAP });
  const timers: NodeJS.Timeout[] = [];
  try {
    return await new Promise<ReadInTime>((resolve) => {
      timers.push(setTimeout(() => resolve({ status: 'out-of-time' }), pdfSeconds(limits) * 1000));
      const watch = () => {
        if (process.memoryUsage.rss() - atStart > MOST_MEMORY) resolve({ status: 'out-of-memory' });
      };
      timers.push(setInterval(watch, WATCH_MS));
      thread.once('message', resolve);
      thread.once('error', () => resolve({ status: 'out-of-memory' }));
      thread.once('exit', () => resolve({ status: 'damaged' }));
    });
  } finally {
    for (const timer of timers) clearInterval(timer);
    await thread.terminate();
  }
}
