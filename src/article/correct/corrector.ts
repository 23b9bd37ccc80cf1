/** All corrections of a run, made ready once: which of them are about an article, and which about each of its quotations. */
import type { NamedCorrection } from '../../lists/corrections.ts';
import { type Addressed, isMostOf, meansArticle, runOf } from './address.ts';

export type OutletCorrection = Extract<NamedCorrection, { decision: 'outlet' }>;
export type QuotationCorrection = Extract<NamedCorrection, { quotation: unknown }>;

export interface Corrector {
  readonly isEmpty: boolean;
  /** In the order of their file. */
  aboutArticle(article: Addressed): readonly OutletCorrection[];
  /** One list for each of these quotations, in the order of their file. */
  aboutQuotations(article: Addressed, texts: readonly string[]): readonly (readonly QuotationCorrection[])[];
}

interface Worded {
  readonly correction: QuotationCorrection;
  readonly run: string;
}

/** The same words where the article has them, else what is most of them. */
function meantBy({ run }: Worded, runs: readonly string[]): ReadonlySet<number> {
  const same = runs.flatMap((words, i) => (words === run ? [i] : []));
  return new Set(same.length > 0 ? same : runs.flatMap((words, i) => (isMostOf(run, words) ? [i] : [])));
}

/** Four words in a row that two wordings must share where most of the one is the other; fewer where there are fewer. */
const KEY_WORDS = 4;

function keysOf(run: string): readonly string[] {
  const words = run.trim().split(' ');
  const last = Math.max(0, words.length - KEY_WORDS);
  return Array.from({ length: last + 1 }, (_, i) => words.slice(i, i + KEY_WORDS).join(' '));
}

export function createCorrector(corrections: readonly NamedCorrection[]): Corrector {
  const outlets = corrections.filter((correction) => correction.decision === 'outlet');
  const worded = corrections.flatMap((correction): Worded[] =>
    'quotation' in correction ? [{ correction, run: runOf(correction.quotation.text) }] : [],
  );
  const byKey = new Map<string, number[]>();
  for (const [i, { run }] of worded.entries())
    for (const key of new Set(keysOf(run))) byKey.set(key, [...(byKey.get(key) ?? []), i]);

  return {
    isEmpty: corrections.length === 0,
    aboutArticle: (article) => outlets.filter((correction) => meansArticle(correction.article, article)),
    aboutQuotations(article, texts) {
      const runs = texts.map(runOf);
      const found = texts.map((): QuotationCorrection[] => []);
      const candidates = new Set(runs.flatMap(keysOf).flatMap((key) => byKey.get(key) ?? []));
      for (const i of [...candidates].sort((a, b) => a - b)) {
        const one = worded[i];
        if (!one || !meansArticle(one.correction.quotation, article)) continue;
        for (const at of meantBy(one, runs)) found[at]?.push(one.correction);
      }
      return found;
    },
  };
}
