/** User options, and the frozen, fully resolved settings of a run. */
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { checkCorrections, type NamedCorrection } from './lists/corrections.ts';
import { checkKnownEntities, type KnownEntity } from './lists/known-entities.ts';
import { listItems } from './lists/list.ts';
import type { QuotationAct } from './model.ts';
import type { Correction, KnownEntry } from './schema.ts';

export { DEFAULT_LIMITS, type Limits };

export interface Options {
  /** Which acts count as quotations: `speech` alone, or `all`, with thoughts and intentions. Default: `speech`. */
  readonly acts?: 'speech' | 'all' | undefined;
  /** The learned model that supplements the rules; `none` uses the rules alone. Default: `small`. */
  readonly tagger?: 'none' | 'small' | undefined;
  /** Minimum product of the confidences in quotation and speaker, from 0 to 1. Default: 0. */
  readonly minConfidence?: number | undefined;
  /** An editor's decisions, which override the program's. A later correction replaces an earlier one of the same target. */
  readonly corrections?: readonly Correction[] | undefined;
  /** Known people and outlets with your own ids, which are added to their nodes in the graph. */
  readonly known?: readonly KnownEntry[] | undefined;
  readonly limits?: Partial<Limits> | undefined;
}

export interface Settings {
  readonly acts: ReadonlySet<QuotationAct>;
  readonly tagger: 'none' | 'small';
  readonly minConfidence: number;
  readonly corrections: readonly NamedCorrection[];
  readonly known: readonly KnownEntity[];
  readonly limits: Limits;
}

const SPEECH: ReadonlySet<QuotationAct> = new Set(['speech']);
const ALL: ReadonlySet<QuotationAct> = new Set(['speech', 'thought', 'intention']);

/** @throws TypeError for an invalid correction */
function validCorrections(corrections: readonly Correction[]): readonly NamedCorrection[] {
  const { entries, diagnostics } = checkCorrections(listItems(corrections, 'correction'));
  const invalid = diagnostics.find(({ code }) => code === 'correction-invalid');
  if (invalid) throw new TypeError(invalid.message);
  return entries;
}

/** @throws TypeError for an invalid entry */
function validKnownEntities(known: readonly KnownEntry[]): readonly KnownEntity[] {
  const { entries, diagnostics } = checkKnownEntities(listItems(known, 'known'));
  const [invalid] = diagnostics;
  if (invalid) throw new TypeError(invalid.message);
  return entries;
}

/** @throws RangeError or TypeError for an invalid option */
export function resolveSettings(options: Options = {}): Settings {
  const minConfidence = options.minConfidence ?? 0;
  if (!(minConfidence >= 0 && minConfidence <= 1)) throw new RangeError('minConfidence must be between 0 and 1');
  return Object.freeze({
    acts: options.acts === 'all' ? ALL : SPEECH,
    tagger: options.tagger ?? 'small',
    minConfidence,
    corrections: validCorrections(options.corrections ?? []),
    known: validKnownEntities(options.known ?? []),
    limits: Object.freeze({ ...DEFAULT_LIMITS, ...options.limits }),
  });
}
