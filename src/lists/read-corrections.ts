/** `--corrections FILE`: one correction a line, or a JSON list of them. A bad one costs that one alone. */

import type { Limits } from '../settings.ts';
import { type CheckedCorrections, checkCorrections } from './corrections.ts';
import { readGiven } from './read-list.ts';

/** `usable` is false where there was nothing that could be read as corrections at all. */
export interface ReadCorrections extends CheckedCorrections {
  readonly usable: boolean;
}

export async function readCorrections(file: string, limits: Limits, cwd = process.cwd()): Promise<ReadCorrections> {
  const { given, diagnostics } = await readGiven(file, 'corrections', limits, cwd);
  const checked = checkCorrections(given);
  const all = [...diagnostics, ...checked.diagnostics];
  return {
    usable: checked.corrections.length > 0 || all.length === 0,
    corrections: checked.corrections,
    diagnostics: all,
  };
}
