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
  cueText: 'said',
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
  first: 'certain',
  turns: [],
  disputed: false,
};

const csv = (change: Partial<QuotationCells>) => joined(quotationsCsv(inTurn({ ...QUOTATION, ...change })));
const HEAD =
  '\uFEFFutterance,relation,outlet,date,article,speaker,speaker type,role,via,kind,act,stance,stance words,cue,text,confidence,doubtful,confidence in quotation,confidence in speaker,print,first print,differs in meaning,disputed,start,id\r\n';

describe('quotations.csv', () => {
  it('starts with a byte-order mark and a header row, and leaves null cells empty', async () => {
    expect(await csv({})).toBe(
      `${HEAD}u1,only,Island Post,2021-03-05,a.txt,Ann Lee,person,,,direct,speech,asserts,,said,“Yes”,0.72,,0.9,0.8,only print,yes,,,4,q1\r\n`,
    );
  });

  it('shows the stance with its words', async () => {
    const denied: Partial<QuotationCells> = { stance: 'denies', stanceWords: { text: 'denied', span: [8, 14] } };
    expect(await csv(denied)).toContain(',speech,denies,denied,said,“Yes”,');
  });

  it('says in words how a print stands to the others', async () => {
    const changed: Partial<QuotationCells> = {
      relation: 'altered',
      first: null,
      turns: ['negation', 'number'],
      disputed: true,
    };
    expect(await csv(changed)).toContain(',changed,,a negation; a number,yes,4,q1');
  });

  it('says how sure the first print is, and nothing where no print is dated', async () => {
    const [sure, likely, unknown] = ['certain', 'likely', null] as const;
    expect(await csv({ relation: 'fullest', first: sure })).toContain(',fullest,yes,,,4,q1');
    expect(await csv({ relation: 'fullest', first: likely })).toContain(',fullest,as far as the dates show,,,4,q1');
    expect(await csv({ relation: 'fullest', first: unknown })).toContain(',fullest,,,,4,q1');
  });

  it('encloses commas, quotation marks and line ends in quotation marks, and doubles the marks', async () => {
    expect(await csv({ text: '"No", he said' })).toContain(',"""No"", he said",');
    expect(await csv({ speaker: 'one\ntwo' })).toContain(',"one\ntwo",');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx'])('turns a formula into text: %j', async (cell) => {
    expect(await csv({ speaker: cell })).toContain(`,"'${cell}",`);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '＋1', '－1', '＠A1'])(
    'reliability 49: turns a formula in an article into text: %s',
    async (cell) => {
      expect(await csv({ text: `${cell} "x"` })).toContain(`,"'${cell} ""x""",`);
      expect(await csv({ cueText: cell })).toContain(`,"'${cell}",`);
    },
  );

  it('puts wrapped words on one line, without the marks of quoted mail', async () => {
    const wrapped = { text: '“We shall\n> not pay,”', cueText: 'went\r\n> > on to say', role: null };
    expect(await csv(wrapped)).toContain(',went on to say,"“We shall not pay,”",');
    expect(await csv({ text: '“a half-\n> built wall”' })).toContain(',“a half-built wall”,');
  });

  it('marks what is more likely wrong than right', async () => {
    const confidence = { quotation: 0.6, speaker: 0.54, via: 0 };
    expect(await csv({ confidence })).toContain(',0.324,yes,0.6,0.54,');
    const ofNobody = { quotation: 0.6, speaker: 0, via: 0 };
    expect(await csv({ confidence: ofNobody, speaker: null })).toContain(',0,,0.6,0,');
  });
});
