/** path ──read──▶ Article: files, folders, globs and standard input, in the order given; the last place where text may change. */
import type { Limits } from '../settings.ts';
import type { Piece } from './bytes.ts';
import { diagnostic, pathDiagnostic, systemCode } from './diagnostic.ts';
import { readFile, readStream } from './file.ts';
import { locate } from './inputs.ts';
import { failed, type ReadResult } from './result.ts';

export { articleFromRecord, articleFromText } from './article.ts';
export { readCorrections } from './corrections.ts';
export { readKnownList } from './known-list.ts';
export { readDealt } from './ndjson.ts';
export type { ReadResult } from './result.ts';
export { readTaggerFiles } from './tagger-files.ts';
export { readWatchList } from './watch.ts';

export interface ReadOptions {
  readonly limits: Limits;
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

export async function* read(inputs: readonly string[], options: ReadOptions): AsyncGenerator<ReadResult> {
  const { limits, stdin, cwd = process.cwd(), onInput } = options;
  const located = await locate(inputs, cwd);
  for (const [done, input] of located.entries()) {
    onInput?.(done, located.length);
    if (input.kind === 'file') {
      for await (const result of readFile(input, limits)) yield { ...result, file: input.file };
    } else if (input.kind === 'problem') {
      const { status, path, diagnostics } = input;
      yield { status, path, article: null, diagnostics };
    } else if (stdin) yield* readStream(piecesFrom(stdin), 'stdin', limits);
    else yield failed('stdin', diagnostic('path-missing', 'there is no standard input'));
  }
}
