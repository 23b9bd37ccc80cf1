import { describe, expect, it } from 'vitest';
import { auditQuotation, auditText, quotationsToAudit } from '../../../src/collection/audit/audit.ts';
import { printLookupInMemory } from '../../../src/collection/audit/lookup-in-memory.ts';
import { collect } from '../../../src/collection/index.ts';
import { extract } from '../../../src/index.ts';
import type { ArticleRecord } from '../../../src/schema.ts';

const PAID = 'that the brewery had paid inspectors from the water board for a clean report';

const printed = async (text: string) => {
  const records: ArticleRecord[] = [];
  for await (const record of extract([{ id: 'print', outlet: 'Moor Post', date: '2022-05-01', text }]))
    records.push(record);
  return printLookupInMemory((await collect(records)).quotations);
};

/** The answer to the first quotation of a draft, after one print. */
async function audit(print: string, draft: string) {
  const prints = await printed(print);
  for await (const record of extract([{ id: 'draft', text: draft }])) {
    const [quotation] = quotationsToAudit(record);
    if (quotation) return auditQuotation(prints, quotation);
  }
  throw new Error('the draft has no quotation');
}

const changesOf = async (print: string, draft: string) => {
  const { altered, found } = await audit(print, draft);
  return { altered, stance: found.map(({ stanceChange }) => stanceChange && [stanceChange.from, stanceChange.to]) };
};
const turnsOf = async (print: string, draft: string) => {
  const { altered, found } = await audit(print, draft);
  return {
    altered,
    relation: found[0]?.relation,
    stance: found[0]?.stanceChange,
    turns: found.flatMap(({ alignment }) => alignment.flatMap(({ turns }) => turns ?? [])),
  };
};

describe('a draft turns the stance of a print round', () => {
  it.each([
    ['states what the speaker denied', 'denied', 'said', ['denies', 'asserts']],
    ['states what the speaker rejected', 'denies', 'claimed', ['denies', 'asserts']],
    ['denies what the speaker said', 'said', 'denied', ['asserts', 'denies']],
  ])('if it %s', async (_, before, now, stance) => {
    expect(await changesOf(`Nora Quist ${before} ${PAID}.`, `Nora Quist ${now} ${PAID}.`)).toEqual({
      altered: true,
      stance: [stance],
    });
  });

  it.each([
    ['both deny', 'denied', 'denied'],
    ['both state', 'said', 'claimed'],
  ])('but not if %s', async (_, before, now) => {
    expect(await changesOf(`Nora Quist ${before} ${PAID}.`, `Nora Quist ${now} ${PAID}.`)).toEqual({
      altered: false,
      stance: [null],
    });
  });

  it('but not if another speaker states the words', async () => {
    expect(await changesOf(`Nora Quist denied ${PAID}.`, `Paul Hagen said ${PAID}.`)).toEqual({
      altered: false,
      stance: [null],
    });
  });

  it('but not if the words are only looked up', async () => {
    const { found } = await auditText(await printed(`Nora Quist denied ${PAID}.`), PAID);
    expect(found.map(({ stanceChange }) => stanceChange)).toEqual([null]);
  });
});

describe('words that another speaker denies', () => {
  const toldOf = async (print: string, draft: string) => {
    const { altered, disputed, elsewhere, contradictedBy } = await audit(print, draft);
    return { altered, disputed, elsewhere, contradictedBy };
  };
  const nothing = { altered: false, disputed: false, elsewhere: [], contradictedBy: [] };

  it('are contradicted, and not attributed to that speaker', async () => {
    expect(await toldOf(`Nora Quist denied ${PAID}.`, `Paul Hagen said ${PAID}.`)).toEqual({
      ...nothing,
      contradictedBy: ['Nora Quist'],
    });
  });

  it('are contradicted the other way round, too', async () => {
    expect(await toldOf(`Paul Hagen said ${PAID}.`, `Nora Quist denied ${PAID}.`)).toEqual({
      ...nothing,
      contradictedBy: ['Paul Hagen'],
    });
  });

  it('are contradicted by their own speaker if other prints agree with the draft', async () => {
    const records: ArticleRecord[] = [];
    const prints = [`Nora Quist denied ${PAID}.`, `Nora Quist said ${PAID}.`];
    for await (const record of extract(prints.map((text, i) => ({ id: `print ${i}`, outlet: `Post ${i}`, text }))))
      records.push(record);
    const lookup = await printLookupInMemory((await collect(records)).quotations);
    const as = { speaker: 'Nora Quist', stance: null };
    const { contradictedBy, found } = await auditText(lookup, PAID, as);
    expect([contradictedBy, found[0]?.stanceChange]).toEqual([['Nora Quist'], null]);
  });

  it('are not contradicted if the draft negates them', async () => {
    expect(await toldOf(`Nora Quist denied ${PAID}.`, `Paul Hagen said ${NOT_PAID}.`)).toEqual(nothing);
  });

  it('are attributed elsewhere if another speaker denies them in the draft', async () => {
    expect(await toldOf(`Nora Quist denied ${PAID}.`, `Paul Hagen denied ${PAID}.`)).toEqual({
      ...nothing,
      disputed: true,
      elsewhere: ['Nora Quist'],
    });
  });
});

describe('words that are looked up', () => {
  const lookedUp = async (print: string, asked?: Parameters<typeof auditText>[2]) => {
    const { stance, elsewhere, contradictedBy, altered, found } = await auditText(await printed(print), PAID, asked);
    return { stance, elsewhere, contradictedBy, altered, changes: found.map((one) => one.stanceChange?.from ?? null) };
  };

  it('are told to be denied', async () => {
    expect(await lookedUp(`Nora Quist denied ${PAID}.`)).toEqual({
      stance: null,
      elsewhere: [],
      contradictedBy: ['Nora Quist'],
      altered: false,
      changes: [null],
    });
  });

  it('are told to be stated, if the asker denies them', async () => {
    const { stance, contradictedBy } = await lookedUp(`Nora Quist said ${PAID}.`, { speaker: null, stance: 'denies' });
    expect([stance, contradictedBy]).toEqual(['denies', ['Nora Quist']]);
    expect((await lookedUp(`Nora Quist said ${PAID}.`)).contradictedBy).toEqual([]);
  });

  it('turn the stance of their speaker round', async () => {
    expect(await lookedUp(`Nora Quist denied ${PAID}.`, { speaker: 'Nora Quist', stance: null })).toEqual({
      stance: 'asserts',
      elsewhere: [],
      contradictedBy: [],
      altered: true,
      changes: ['denies'],
    });
  });

  it('are given to another speaker', async () => {
    const { elsewhere } = await lookedUp(`Nora Quist said ${PAID}.`, { speaker: 'Paul Hagen', stance: 'asserts' });
    expect(elsewhere).toEqual(['Nora Quist']);
  });
});

const NOT_PAID = 'that the brewery had not paid inspectors from the water board for a clean report';

describe('a denial and a negation', () => {
  it.each([
    ['a draft negates what its speaker denied', `Nora Quist denied ${PAID}.`, `Nora Quist said ${NOT_PAID}.`],
    ['a draft denies what its speaker negated', `Nora Quist said ${NOT_PAID}.`, `Nora Quist denied ${PAID}.`],
    [
      'a draft states what its speaker denied with a negation',
      `Nora Quist denied ${NOT_PAID}.`,
      `Nora Quist said ${PAID}.`,
    ],
  ])('say the same: %s', async (_, print, draft) => {
    expect(await turnsOf(print, draft)).toEqual({ altered: false, relation: 'retold', stance: null, turns: [] });
  });

  it('do not say the same if the speaker left the words unsaid', async () => {
    const { altered, turns } = await turnsOf(`Nora Quist did not say ${PAID}.`, `Nora Quist said ${NOT_PAID}.`);
    expect([altered, turns]).toEqual([true, ['negation']]);
  });

  it('do not excuse another number', async () => {
    const { altered, turns } = await turnsOf(
      'Nora Quist denied that the brewery had paid eleven inspectors from the water board in the spring of the year.',
      'Nora Quist said that the brewery had not paid eleven inspectors from the water board in the spring of two years.',
    );
    expect([altered, turns]).toEqual([true, ['number']]);
  });

  it('turn the stance if both deny', async () => {
    const { altered, turns } = await turnsOf(`Nora Quist denied ${PAID}.`, `Nora Quist denied ${NOT_PAID}.`);
    expect([altered, turns]).toEqual([true, ['negation']]);
  });
});
