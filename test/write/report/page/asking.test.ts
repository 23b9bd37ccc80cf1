import { beforeAll, describe, expect, it } from 'vitest';
import {
  auditQuotation,
  auditText,
  type PrintAnswer as CollectionAnswer,
  quotationsToAudit,
} from '../../../../src/collection/audit/audit.ts';
import { printLookupInMemory } from '../../../../src/collection/audit/lookup-in-memory.ts';
import type { AuditablePrint, PrintLookup } from '../../../../src/collection/types.ts';
import { totalsOf } from '../../../../src/report/first-paint.ts';
import { askArticle, askText } from '../../../../src/report/page/audit-queries.ts';
import { Model } from '../../../../src/report/page/model.ts';
import { toTables } from '../../../../src/report/page-tables.ts';
import { printed } from '../../../collection/articles.ts';
import { sample } from '../sample.ts';

let model: Model;
let lookup: PrintLookup;
beforeAll(async () => {
  const { graph, quotations } = await sample();
  const tables = toTables(graph, quotations, 'full');
  const head = { version: 4 as const, generator: '', pageText: 'full' as const, totals: totalsOf(tables) };
  model = new Model(head, tables, true, async () => null);
  lookup = await printLookupInMemory(quotations.map((quotation) => ({ ...quotation, title: null, url: null })));
});

/** An answer with the fields of a print that a page has. */
function plain<Print extends AuditablePrint>({ found, ...answer }: CollectionAnswer<Print>) {
  const prints = ({
    id,
    text,
    speaker,
    via,
    outlet,
    date,
    relation,
    alignment,
  }: (typeof found)[number]['prints'][number]) => {
    return { id, text, speaker, via, outlet, date, relation, alignment };
  };
  return { ...answer, found: found.map((finding) => ({ ...finding, prints: finding.prints.map(prints) })) };
}

const DRAFT = printed({
  id: 'draft.txt',
  date: '2021-03-09',
  quotes: [
    { text: '“We have not waited eleven years for this sea wall,”', speaker: 'Maria Lindqvist' },
    {
      text: '“We have waited eleven years for this sea wall, and we will not wait for another winter storm to take the harbour,”',
      speaker: 'Tom Okafor',
    },
    { text: '“The gulls are loud in spring,”', speaker: 'Tom Okafor' },
  ],
});

describe('an audit in the page', () => {
  it.each(['waited eleven years for this sea wall', 'sea wall winter storm harbour', 'asked the fishermen', 'herring'])(
    'gives the same answer as a store for “%s”',
    async (text) => {
      expect(plain(await askText(model, text))).toEqual(plain(await auditText(lookup, text)));
    },
  );

  it('answers each quotation of an article, in order', async () => {
    const answers = await askArticle(model, DRAFT);
    expect(answers.map(({ reused, altered, disputed }) => [reused, altered, disputed])).toEqual([
      [true, true, false],
      [true, false, true],
      [false, false, false],
    ]);
    for (const [i, quotation] of quotationsToAudit(DRAFT).entries()) {
      const answer = answers[i];
      expect(answer && plain(answer)).toEqual(plain(await auditQuotation(lookup, quotation)));
    }
  });
});
