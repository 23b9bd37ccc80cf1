/** Options as a user may give them, and the frozen, fully resolved Settings that every stage gets; made once a run. */
import type { AttributedQuotation, QuotationAct } from './model.ts';

export interface Limits {
  /** Largest article or NDJSON line, in bytes of input. */
  readonly articleBytes: number;
  /** Deepest nesting of a JSON record. */
  readonly jsonDepth: number;
}

export interface Options {
  /** What counts as a quotation; `speech` leaves out what somebody thinks or means to do. Default `speech`. */
  readonly acts?: 'speech' | 'all' | undefined;
  /** The learned model that reads with the rules; `none` leaves them alone. Default `small`. */
  readonly tagger?: 'none' | 'small' | undefined;
  /** Keep quotations whose two confidences, multiplied, are at least this. Default 0. */
  readonly minConfidence?: number | undefined;
  readonly limits?: Partial<Limits> | undefined;
}

export interface Settings {
  readonly acts: ReadonlySet<QuotationAct>;
  readonly tagger: 'none' | 'small';
  readonly minConfidence: number;
  readonly limits: Limits;
}

const DEFAULT_LIMITS: Limits = { articleBytes: 20 * 1024 * 1024, jsonDepth: 256 };
const SPEECH: ReadonlySet<QuotationAct> = new Set(['speech']);
const ALL: ReadonlySet<QuotationAct> = new Set(['speech', 'thought', 'intention']);

/** @throws RangeError where a value lies outside what the option allows. */
export function resolveSettings(options: Options = {}): Settings {
  const minConfidence = options.minConfidence ?? 0;
  if (!(minConfidence >= 0 && minConfidence <= 1)) throw new RangeError('minConfidence lies between 0 and 1');
  return Object.freeze({
    acts: options.acts === 'all' ? ALL : SPEECH,
    tagger: options.tagger ?? 'small',
    minConfidence,
    limits: Object.freeze({ ...DEFAULT_LIMITS, ...options.limits }),
  });
}

/** Whether a quotation goes into the output under these settings. */
export function isWanted(quotation: AttributedQuotation, { acts, minConfidence }: Settings): boolean {
  return acts.has(quotation.act) && quotation.confidence * quotation.attribution.confidence.speaker >= minConfidence;
}
