/** Reads files, folders, globs and standard input into articles, in the given order. The text of an article is final after this stage. */
import type { Limits } from '../settings.ts';
import type { Piece } from './bytes.ts';
import { diagnostic, pathDiagnostic, systemCode } from './diagnostic.ts';
import { type Recall, readFile, readStream } from './file.ts';
import { locate } from './inputs.ts';
import { failed, type ReadResult } from './result.ts';

export { articleFromRecord, articleFromText } from './article.ts';
export { readDealt } from './formats/json.ts';
export { readTaggerFiles } from './package-files.ts';
export { isPosition, type ReadResult, type Source } from './result.ts';
export type { Recall };

export interface ReadOptions<Known = never> {
  readonly limits: Limits;
  /** Looks up each small file in the store; a stored one is not read. */
  readonly recall?: Recall<Known> | undefined;
  /** Content for `-`, in any format. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Base of relative paths. Default: the working directory. */
  readonly cwd?: string;
  /** Called before each input with the number of inputs done and in total. */
  readonly onInput?: (done: number, inputs: number) => void;
}

/** A broken pipe ends the input without discarding the bytes before it. */
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
    else yield failed('stdin', diagnostic('path-missing', 'no standard input'));
  }
}
