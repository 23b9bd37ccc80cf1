/** Options as a user may give them, and the frozen, fully resolved Settings that every stage gets; made once a run. */
import { checkCorrections, type NamedCorrection } from './lists/corrections.ts';
import { checkKnownEntities, type KnownEntity } from './lists/known-entities.ts';
import { listItems } from './lists/list.ts';
import type { QuotationAct } from './model.ts';
import type { Correction, KnownEntry } from './schema.ts';

export interface Limits {
  /** Largest article or NDJSON line, in bytes of input. */
  readonly articleBytes: number;
  /** Deepest nesting of a JSON record. */
  readonly jsonDepth: number;
  /** Deepest nesting of the elements of a page. */
  readonly htmlDepth: number;
  /** Longest time that a thread may take to read one article; what is read in the main thread cannot be stopped. */
  readonly articleSeconds: number;
  /** Most bytes that one compressed input may become. */
  readonly unpackedBytes: number;
  /** Most bytes that one compressed byte may become, once there are more than a million of them. */
  readonly unpackedRatio: number;
}

export interface Options {
  /** What counts as a quotation; `speech` leaves out what somebody thinks or means to do. Default `speech`. */
  readonly acts?: 'speech' | 'all' | undefined;
  /** The learned model that reads with the rules; `none` leaves them alone. Default `small`. */
  readonly tagger?: 'none' | 'small' | undefined;
  /** Keep quotations whose two confidences, in quotation and speaker, multiplied, are at least this. Default 0. */
  readonly minConfidence?: number | undefined;
  /** What an editor decided, against whatever the program finds. Of two that decide the same, the later stands. */
  readonly corrections?: readonly Correction[] | undefined;
  /** People and outlets that are known, with ids of your own, which their nodes in the graph get. */
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

export const DEFAULT_LIMITS: Limits = {
  articleBytes: 20 * 1024 * 1024,
  jsonDepth: 256,
  htmlDepth: 512,
  articleSeconds: 30,
  unpackedBytes: 1024 ** 3,
  unpackedRatio: 100,
};
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

/** @throws RangeError or TypeError where a value is not what the option allows. */
export function resolveSettings(options: Options = {}): Settings {
  const minConfidence = options.minConfidence ?? 0;
  if (!(minConfidence >= 0 && minConfidence <= 1)) throw new RangeError('minConfidence lies between 0 and 1');
  return Object.freeze({
    acts: options.acts === 'all' ? ALL : SPEECH,
    tagger: options.tagger ?? 'small',
    minConfidence,
    corrections: validCorrections(options.corrections ?? []),
    known: validKnownEntities(options.known ?? []),
    limits: Object.freeze({ ...DEFAULT_LIMITS, ...options.limits }),
  });
}
