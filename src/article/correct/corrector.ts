/** Finds the corrections that apply to an article and to each of its quotations; the index is built once per run. */
import type { NamedCorrection } from '../../lists/corrections.ts';
import { indexBy } from '../../util/group-by.ts';
import { type ArticleNames, isMostlySame, meansArticle, wordRun } from './address.ts';

export type OutletCorrection = Extract<NamedCorrection, { decision: 'outlet' }>;
export type QuotationCorrection = Extract<NamedCorrection, { quotation: unknown }>;

export interface Corrector {
  readonly isEmpty: boolean;
  /** In file order. */
  aboutArticle(article: ArticleNames): readonly OutletCorrection[];
  /** One list per quotation, each in file order. */
  aboutQuotations(article: ArticleNames, texts: readonly string[]): readonly (readonly QuotationCorrection[])[];
}

interface CorrectionWithWords {
  readonly correction: QuotationCorrection;
  readonly run: string;
}

/** Indices of the quotations with exactly these words or, failing that, of those that are mostly the same. */
function quotationsMeant({ run }: CorrectionWithWords, runs: readonly string[]): ReadonlySet<number> {
  const same = runs.flatMap((words, i) => (words === run ? [i] : []));
  return new Set(same.length > 0 ? same : runs.flatMap((words, i) => (isMostlySame(run, words) ? [i] : [])));
}

/** Number of consecutive words that two mostly equal texts share; a shorter text is a single key. */
const KEY_WORDS = 4;

function keysOf(run: string): readonly string[] {
  const words = run.trim().split(' ');
  const last = Math.max(0, words.length - KEY_WORDS);
  return Array.from({ length: last + 1 }, (_, i) => words.slice(i, i + KEY_WORDS).join(' '));
}

export function createCorrector(corrections: readonly NamedCorrection[]): Corrector {
  const outlets = corrections.filter((correction) => correction.decision === 'outlet');
  const worded = corrections.flatMap((correction): CorrectionWithWords[] =>
    'quotation' in correction ? [{ correction, run: wordRun(correction.quotation.text) }] : [],
  );
  const byKey = indexBy(worded.keys(), (i) => new Set(keysOf(worded[i]?.run ?? '')));

  return {
    isEmpty: corrections.length === 0,
    aboutArticle: (article) => outlets.filter((correction) => meansArticle(correction.article, article)),
    aboutQuotations(article, texts) {
      const runs = texts.map(wordRun);
      const found = texts.map((): QuotationCorrection[] => []);
      const candidates = new Set(runs.flatMap(keysOf).flatMap((key) => byKey.get(key) ?? []));
      for (const i of [...candidates].sort((a, b) => a - b)) {
        const one = worded[i];
        if (!one || !meansArticle(one.correction.quotation, article)) continue;
        for (const at of quotationsMeant(one, runs)) found[at]?.push(one.correction);
      }
      return found;
    },
  };
}
