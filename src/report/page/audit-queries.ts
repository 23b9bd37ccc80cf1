/** `quotegraph audit` over the quotations of the page. */
import {
  type AskedAs,
  auditQuotation,
  auditText,
  type PrintAnswer as CollectionAnswer,
  type PrintFinding as CollectionFinding,
  quotationsToAudit,
} from '../../collection/audit/audit.ts';
import { printLookupInMemory } from '../../collection/audit/lookup-in-memory.ts';
import type { AuditablePrint, PrintLookup } from '../../collection/types.ts';
import type { ArticleRecord } from '../../schema.ts';
import type { RowIndex } from '../rows.ts';
import type { Model } from './model.ts';

interface PagePrint extends AuditablePrint {
  readonly place: RowIndex;
}

export type { AskedAs };
export type Finding = CollectionFinding<PagePrint>;
export type Answer = CollectionAnswer<PagePrint>;

function printsOf(model: Model): PagePrint[] {
  const { quotations, utterances } = model.tables;
  return model.prints([...quotations.keys()]).map(({ place, row, article, outlet, via }) => ({
    place,
    id: row.id,
    kind: row.kind,
    content: row.content,
    text: row.text,
    speaker: row.named,
    role: row.role === null ? null : { text: row.role },
    stance: row.stance,
    stanceWords: row.stanceWords === null ? null : { text: row.stanceWords },
    via: via?.name ?? null,
    article: article.id,
    outlet: outlet?.name ?? null,
    date: article.date,
    utterance: utterances[row.utterance]?.id ?? '',
    relation: row.relation,
  }));
}

/** Yields to the event loop, so that the page stays responsive. */
const rest = () => new Promise<void>((go) => setTimeout(go));

const LOOKUPS = new WeakMap<Model, Promise<PrintLookup<PagePrint>>>();

/** The lookup of a model, built on first use. */
function lookupOf(model: Model): Promise<PrintLookup<PagePrint>> {
  const known = LOOKUPS.get(model) ?? printLookupInMemory(printsOf(model), rest);
  LOOKUPS.set(model, known);
  return known;
}

export const askText = async (model: Model, text: string, asked?: AskedAs): Promise<Answer> =>
  auditText(await lookupOf(model), text, asked);

/** One answer per quotation of an article, in order. */
export async function askArticle(model: Model, record: ArticleRecord): Promise<Answer[]> {
  const lookup = await lookupOf(model);
  const answers: Answer[] = [];
  for (const quotation of quotationsToAudit(record)) {
    answers.push(await auditQuotation(lookup, quotation));
    await rest();
  }
  return answers;
}
