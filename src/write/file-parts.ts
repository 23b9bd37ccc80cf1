/** Output files in parts: a later run can copy the lines of quotations that have not changed. */
import { everyItem, type Part, type Ranked } from '../util/ranked.ts';
import { chunked } from './lines.ts';

/** Texts of quotations, or of anything else in chunks. */
export type FilePart = Ranked<string> | (() => AsyncIterable<string>);

type Batch<T> = Iterable<readonly [rank: number, item: T]>;

// Texts are made one by one, since many at a time would outlive the young generation of the heap.
function* texts<T>(batch: Batch<T>, textOf: (item: T) => string): Generator<readonly [rank: number, text: string]> {
  for (const [rank, item] of batch) yield [rank, textOf(item)];
}

async function* mapped<T>(batches: AsyncIterable<Batch<T>>, textOf: (item: T) => string) {
  for await (const batch of batches) yield texts(batch, textOf);
}

/** The text of each item, which depends on the item alone if a quotation has it. */
export const asText = <T>(part: Part<T>, textOf: (item: T) => string): FilePart =>
  typeof part === 'function'
    ? () => chunked(part(), textOf)
    : { ...part, at: (ranks) => mapped(part.at(ranks), textOf) };

const asItIs = (text: string): string => text;

/** The whole file in chunks. */
export async function* wholeText(parts: readonly FilePart[]): AsyncGenerator<string> {
  for (const part of parts) yield* typeof part === 'function' ? part() : chunked(everyItem([part]), asItIs);
}
