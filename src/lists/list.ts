/** Checks the items of the user's lists: corrections, known entities and the watch list. */
import type { z } from 'zod';
import type { Diagnostic } from '../model.ts';

/** A raw item of a list; `label` names it in messages ("line 3"), `offset` counts UTF-16 units into the file. */
export interface ListItem {
  readonly value: unknown;
  readonly label: string;
  readonly offset: number | null;
}

/** The valid entries, and a diagnostic for each invalid item. */
export interface CheckedList<Entry> {
  readonly entries: readonly Entry[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Numbers the items of a list that did not come from a file. */
export const listItems = (values: readonly unknown[], noun: string): readonly ListItem[] =>
  values.map((value, i) => ({ value, label: `${noun} ${i + 1}`, offset: null }));

/** The first issue, on one line. */
export function firstIssue({ issues: [issue] }: z.ZodError): string {
  const field = issue && issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
  const isMissing = issue?.code === 'invalid_type' && issue.message.endsWith('received undefined');
  return `${field}${isMissing ? 'missing' : (issue?.message ?? 'invalid')}`;
}
