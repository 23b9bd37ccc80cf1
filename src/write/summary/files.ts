/** The written files, each with its size and its use. */
import { printable } from '../printable.ts';
import { columnsOf, hang, padToColumns } from '../terminal-lines.ts';
import type { TerminalStyle } from '../terminal-style.ts';

export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
  readonly about: string;
}

function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

export function fileLines(files: readonly WrittenFile[], { colors, width }: TerminalStyle): string[] {
  const pathWidth = Math.max(...files.map(({ path }) => columnsOf(printable(path))));
  return files.flatMap(({ path, bytes, about }) => {
    const first = `  ${padToColumns(printable(path), pathWidth)}  ${size(bytes).padStart(7)}  `;
    return hang(colors.bold(first), about, width, columnsOf(first));
  });
}
