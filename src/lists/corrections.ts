/** An editor's corrections, checked: what they are called, which are sound, and which of them matched nothing. */
import type { z } from 'zod';
import type { AppliedCorrection, Diagnostic } from '../model.ts';
import { Correction, type SpeakerAddress } from '../schema.ts';

/** A correction under the name that evidence and remarks give it. */
export type NamedCorrection = Correction & { readonly id: string };

/** Something that was given as a correction, where it stands, and what to call it if it has no id. */
export interface GivenCorrection {
  readonly value: unknown;
  readonly place: string;
  readonly offset: number | null;
}

export interface CheckedCorrections {
  readonly corrections: readonly NamedCorrection[];
  readonly diagnostics: readonly Diagnostic[];
}

export const applied = ({ id, decision, editor, note }: NamedCorrection): AppliedCorrection => ({
  id,
  decision,
  editor: editor ?? null,
  note: note ?? null,
});

/** What a correction decides on: two of the same are one decision, changed. */
function targetOf(correction: Correction): string {
  if (!('speakers' in correction)) {
    const { decision } = correction;
    return JSON.stringify([decision, 'quotation' in correction ? correction.quotation : correction.article]);
  }
  return JSON.stringify(['speakers', ...correction.speakers.map((speaker) => JSON.stringify(speaker)).sort()]);
}

/** What a value is not, in few words. */
export function whatIsWrong(error: z.ZodError): string {
  const [issue] = error.issues;
  const where = issue && issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
  return `${where}${issue?.message ?? 'not what is asked for'}`;
}

/** The sound ones in their order; of two that decide the same, the later. */
export function checkCorrections(given: readonly GivenCorrection[]): CheckedCorrections {
  const sound = new Map<string, NamedCorrection>();
  const ids = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const { value, place, offset } of given) {
    const parsed = Correction.safeParse(value);
    if (!parsed.success) {
      diagnostics.push({ code: 'correction-invalid', offset, message: `${place}: ${whatIsWrong(parsed.error)}` });
      continue;
    }
    const correction = { ...parsed.data, id: parsed.data.id ?? place };
    if (ids.has(correction.id)) {
      const message = `${place}: the id ${JSON.stringify(correction.id)} is another correction’s`;
      diagnostics.push({ code: 'correction-invalid', offset, message });
      continue;
    }
    ids.add(correction.id);
    const target = targetOf(correction);
    const earlier = sound.get(target);
    if (earlier) {
      const message = `${earlier.id} is overruled by ${correction.id}, which decides on the same`;
      diagnostics.push({ code: 'correction-overruled', offset, message });
      sound.delete(target);
    }
    sound.set(target, correction);
  }
  return { corrections: [...sound.values()], diagnostics };
}

const nameOf = (speaker: SpeakerAddress) => (typeof speaker === 'string' ? speaker : speaker.name);

/** What a correction is about, in few words. */
function subjectOf(correction: Correction): string {
  if ('speakers' in correction) return correction.speakers.map(nameOf).join(', ');
  if ('quotation' in correction) return correction.quotation.text;
  return Object.values(correction.article).join(', ');
}

/** Which corrections of a run found what they are about. */
export class CorrectionUse {
  readonly #corrections: readonly NamedCorrection[];
  readonly #matched = new Set<string>();

  constructor(corrections: readonly NamedCorrection[]) {
    this.#corrections = corrections;
  }

  get count(): number {
    return this.#matched.size;
  }

  matched(ids: readonly string[]): void {
    for (const id of ids) this.#matched.add(id);
  }

  /** Whose names are one is a question to all articles together: where each was read alone, nobody has asked it. */
  unmatched(asked: 'each article' | 'all articles'): readonly Diagnostic[] {
    return this.#corrections
      .filter((correction) => !this.#matched.has(correction.id))
      .filter((correction) => asked === 'all articles' || !('speakers' in correction))
      .map((correction) => ({
        code: 'correction-unmatched',
        offset: null,
        message: `${correction.id} matches nothing: ${correction.decision}, ${subjectOf(correction)}`,
      }));
  }
}
