/** `--known FILE`: one known person or outlet a line, or a JSON list of them. A bad one costs that one alone. */
import { type CheckedKnownList, checkKnownList } from '../known-list.ts';
import type { Limits } from '../settings.ts';
import { readGiven } from './given.ts';

export async function readKnownList(file: string, limits: Limits, cwd = process.cwd()): Promise<CheckedKnownList> {
  const { given, diagnostics } = await readGiven(file, 'known', limits, cwd);
  const checked = checkKnownList(given);
  return { entities: checked.entities, diagnostics: [...diagnostics, ...checked.diagnostics] };
}
