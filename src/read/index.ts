/** path ──read──▶ Article: files, folders, globs and standard input, in the order given; the last place where text may change. */
import type { Limits } from '../settings.ts';
import type { Piece } from './bytes.ts';
import { diagnostic, pathDiagnostic, systemCode } from './diagnostic.ts';
import { type Recall, readFile, readStream } from './file.ts';
import { locate } from './inputs.ts';
import { failed, type ReadResult } from './result.ts';

export { articleFromRecord, articleFromText } from './article.ts';
export { readDealt } from './ndjson.ts';
export type { ReadResult } from './result.ts';
export { readTaggerFiles } from './tagger-files.ts';
export type { Recall };

export interface ReadOptions<Known = never> {
  readonly limits: Limits;
  /** Asked for each file that is small enough to be read at once: what is known is not read. */
  readonly recall?: Recall<Known> | undefined;
  /** What `-` reads, in any format. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Where relative paths start; the working directory unless given. */
  readonly cwd?: string;
  /** Told before each input how many of how many are behind. */
  readonly onInput?: (done: number, inputs: number) => void;
}

/** A broken pipe ends the input; what came before it counts. */
async function* piecesFrom(stdin: AsyncIterable<Uint8Array>): AsyncGenerator<Piece> {
  try {
    yield* stdin;
  } catch (error) {
    if (systemCode(error) === '') throw error;
    yield pathDiagnostic(error);
  }
}

export async function* read<Known = never>(
  inputs: readonly string[],
  options: ReadOptions<Known>,
): AsyncGenerator<ReadResult | Known> {
  const { limits, recall, stdin, cwd = process.cwd(), onInput } = options;
  const located = await locate(inputs, cwd);
  for (const [done, input] of located.entries()) {
    onInput?.(done, located.length);
    if (input.kind === 'file') yield* readFile(input, limits, recall);
    else if (input.kind === 'problem') {
      const { status, path, diagnostics } = input;
      yield { status, path, article: null, diagnostics };
    } else if (stdin) yield* readStream(piecesFrom(stdin), 'stdin', limits);
    else yield failed('stdin', diagnostic('path-missing', 'there is no standard input'));
  }
}
