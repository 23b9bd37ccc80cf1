/** Applies an editor's decisions about an article and its quotations. */
import { toAppliedCorrection } from '../../lists/corrections.ts';
import type { AttributedArticle, CorrectedArticle, CorrectedQuotation, Fact } from '../../model.ts';
import { namesOfArticle } from './address.ts';
import type { Corrector, OutletCorrection } from './corrector.ts';
import { CORRECTION, decide } from './decide.ts';
import { normalName } from './words.ts';

export { type Corrector, createCorrector } from './corrector.ts';

const outletOf = (correction: OutletCorrection | undefined, read: Fact | null): Fact | null => {
  if (!correction) return read;
  const { outlet: value } = correction;
  return value === null ? null : { value, evidence: { rule: CORRECTION, span: null } };
};

const contentText = (text: string, { content }: AttributedArticle['quotations'][number]) =>
  content.map((span) => text.slice(...span)).join(' ');

/** A quotation that an editor rejected stays, marked with the correction, so that `explain` can show it. */
export function correct(article: AttributedArticle, corrector: Corrector): CorrectedArticle {
  if (corrector.isEmpty) return { ...article, quotations: article.quotations.map(untouched), corrections: [] };
  const aboutOutlet = corrector.aboutArticle(namesOfArticle(article, null));
  const outlet = outletOf(aboutOutlet.at(-1), article.outlet);
  const texts = article.quotations.map((quotation) => contentText(article.text, quotation));
  const decisions = corrector.aboutQuotations(namesOfArticle(article, outlet?.value ?? null), texts);
  const known = new Map(
    article.quotations.flatMap(({ attribution: { speaker, speakerType } }) =>
      speaker === null ? [] : [[normalName(speaker), speakerType] as const],
    ),
  );
  return {
    ...article,
    outlet,
    quotations: article.quotations.map((quotation, i) => decide(quotation, decisions[i] ?? [], known)),
    corrections: aboutOutlet.map(toAppliedCorrection),
  };
}

const untouched = (quotation: AttributedArticle['quotations'][number]): CorrectedQuotation => ({
  ...quotation,
  corrections: [],
});
