/** What an editor decided about this article and its quotations overrules what the program found. */
import { toAppliedCorrection } from '../../lists/corrections.ts';
import type { AttributedArticle, CorrectedArticle, CorrectedQuotation, Fact } from '../../model.ts';
import { addressed } from './address.ts';
import type { Corrector, OutletCorrection } from './corrector.ts';
import { CORRECTION, decide } from './decide.ts';
import { normalName } from './words.ts';

export { type Corrector, createCorrector } from './corrector.ts';

const outletOf = (correction: OutletCorrection | undefined, read: Fact | null): Fact | null => {
  if (!correction) return read;
  const { outlet: value } = correction;
  return value === null ? null : { value, evidence: { rule: CORRECTION, span: null } };
};

const textOf = (text: string, { content }: AttributedArticle['quotations'][number]) =>
  content.map((span) => text.slice(...span)).join(' ');

/** A quotation that an editor says is none stays with its mark, so that whoever explains the article can say why it is gone. */
export function correct(article: AttributedArticle, corrector: Corrector): CorrectedArticle {
  if (corrector.isEmpty) return { ...article, quotations: article.quotations.map(untouched), corrections: [] };
  const aboutOutlet = corrector.aboutArticle(addressed(article, null));
  const outlet = outletOf(aboutOutlet.at(-1), article.outlet);
  const texts = article.quotations.map((quotation) => textOf(article.text, quotation));
  const decisions = corrector.aboutQuotations(addressed(article, outlet?.value ?? null), texts);
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
