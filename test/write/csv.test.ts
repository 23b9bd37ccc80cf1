import { describe, expect, it } from 'vitest';
import type { QuotationCells } from '../../src/schema.ts';
import { quotationsCsv } from '../../src/write/csv.ts';
import { inTurn, joined } from './in-turn.ts';

const QUOTATION: QuotationCells = {
  id: 'q1',
  kind: 'direct',
  act: 'speech',
  stance: 'asserts',
  stanceWords: null,
  start: 4,
  text: '“Yes”',
  speaker: 'Ann Lee',
  speakerType: 'person',
  role: null,
  via: null,
  confidence: { quotation: 0.9, speaker: 0.8, via: 0 },
  article: 'a.txt',
  outlet: 'Island Post',
  date: '2021-03-05',
  utterance: 'u1',
  relation: 'only',
};

const csv = (change: Partial<QuotationCells>) => joined(quotationsCsv(inTurn({ ...QUOTATION, ...change })));
const HEAD =
  '\uFEFFutterance,relation,outlet,date,article,speaker,speaker type,role,via,kind,act,stance,stance words,text,confidence in quotation,confidence in speaker,start,id\r\n';

describe('quotations.csv', () => {
  it('starts with a byte-order mark and a header row, and leaves null cells empty', async () => {
    expect(await csv({})).toBe(
      `${HEAD}u1,only,Island Post,2021-03-05,a.txt,Ann Lee,person,,,direct,speech,asserts,,“Yes”,0.9,0.8,4,q1\r\n`,
    );
  });

  it('shows the stance with its words', async () => {
    const denied: Partial<QuotationCells> = { stance: 'denies', stanceWords: { text: 'denied', span: [8, 14] } };
    expect(await csv(denied)).toContain(',speech,denies,denied,“Yes”,');
  });

  it('encloses commas, quotation marks and line ends in quotation marks, and doubles the marks', async () => {
    expect(await csv({ text: '"No", he said' })).toContain(',"""No"", he said",');
    expect(await csv({ text: 'one\ntwo' })).toContain(',"one\ntwo",');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx'])('turns a formula into text: %j', async (cell) => {
    expect(await csv({ speaker: cell })).toContain(`,"'${cell}",`);
    expect(await csv({ text: `${cell} "x"` })).toContain(`,"'${cell} ""x""",`);
  });
});
