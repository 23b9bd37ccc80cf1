/** `--known FILE`: one known person or outlet a line, or a JSON list of them. A bad one costs that one alone. */

import type { Limits } from '../settings.ts';
import { type CheckedKnownList, checkKnownList } from './known-entities.ts';
import { readGiven } from './read-list.ts';

export async function readKnownList(file: string, limits: Limits, cwd = process.cwd()): Promise<CheckedKnownList> {
  const { given, diagnostics } = await readGiven(file, 'known', limits, cwd);
  const checked = checkKnownList(given);
  return { entities: checked.entities, diagnostics: [...diagnostics, ...checked.diagnostics] };
}
