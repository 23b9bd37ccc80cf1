/** Parses an editor's corrections and tracks which of them match. */
import type { AppliedCorrection, Diagnostic } from '../model.ts';
import { Correction, type SpeakerAddress } from '../schema.ts';
import { type CheckedList, firstIssue, type ListItem } from './list.ts';

/** A correction with the id that evidence and diagnostics cite. */
export type NamedCorrection = Correction & { readonly id: string };

export const toAppliedCorrection = ({ id, decision, editor, note }: NamedCorrection): AppliedCorrection => ({
  id,
  decision,
  editor: editor ?? null,
  note: note ?? null,
});

/** Two corrections with the same target contradict or repeat each other. */
function targetOf(correction: Correction): string {
  if (!('speakers' in correction)) {
    const { decision } = correction;
    return JSON.stringify([decision, 'quotation' in correction ? correction.quotation : correction.article]);
  }
  return JSON.stringify(['speakers', ...correction.speakers.map((speaker) => JSON.stringify(speaker)).sort()]);
}

/** The valid corrections in order. A later correction of the same target replaces an earlier one. */
export function checkCorrections(items: readonly ListItem[]): CheckedList<NamedCorrection> {
  const byTarget = new Map<string, NamedCorrection>();
  const ids = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const { value, label, offset } of items) {
    const parsed = Correction.safeParse(value);
    if (!parsed.success) {
      diagnostics.push({ code: 'correction-invalid', offset, message: `${label}: ${firstIssue(parsed.error)}` });
      continue;
    }
    const correction = { ...parsed.data, id: parsed.data.id ?? label };
    if (ids.has(correction.id)) {
      const message = `${label}: another correction has the id ${JSON.stringify(correction.id)}`;
      diagnostics.push({ code: 'correction-invalid', offset, message });
      continue;
    }
    ids.add(correction.id);
    const target = targetOf(correction);
    const earlier = byTarget.get(target);
    if (earlier) {
      const message = `${correction.id} replaces ${earlier.id}: both decide the same thing`;
      diagnostics.push({ code: 'correction-overruled', offset, message });
      byTarget.delete(target);
    }
    byTarget.set(target, correction);
  }
  return { entries: [...byTarget.values()], diagnostics };
}

const nameOf = (speaker: SpeakerAddress) => (typeof speaker === 'string' ? speaker : speaker.name);

function describeTarget(correction: Correction): string {
  if ('speakers' in correction) return correction.speakers.map(nameOf).join(', ');
  if ('quotation' in correction) return correction.quotation.text;
  return Object.values(correction.article).join(', ');
}

/** Tracks which corrections of a run matched something. */
export class CorrectionUse {
  readonly #corrections: readonly NamedCorrection[];
  readonly #matched = new Set<string>();

  constructor(corrections: readonly NamedCorrection[]) {
    this.#corrections = corrections;
  }

  get count(): number {
    return this.#matched.size;
  }

  markMatched(ids: readonly string[]): void {
    for (const id of ids) this.#matched.add(id);
  }

  /** Decisions on whole speakers need the collection: a run over single articles cannot call them unmatched. */
  unmatched(scope: 'each article' | 'all articles'): readonly Diagnostic[] {
    return this.#corrections
      .filter((correction) => !this.#matched.has(correction.id))
      .filter((correction) => scope === 'all articles' || !('speakers' in correction))
      .map((correction) => ({
        code: 'correction-unmatched',
        offset: null,
        message: `${correction.id} matches nothing: ${correction.decision}, ${describeTarget(correction)}`,
      }));
  }
}
