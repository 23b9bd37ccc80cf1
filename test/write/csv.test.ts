import { describe, expect, it } from 'vitest';
import type { QuotationCells, SharedPrint, SharedUtterance } from '../../src/schema.ts';
import { quotationsCsv } from '../../src/write/csv.ts';
import { inTurn, textOf } from './in-turn.ts';

const QUOTATION: QuotationCells = {
  id: 'q1',
  kind: 'direct',
  act: 'speech',
  stance: 'asserts',
  stanceWords: null,
  cueText: 'said',
  content: [[4, 9]],
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
  title: 'A day on the island',
  url: 'https://island.example/day',
  evidence: ['cue-after-content'],
  edits: [],
  shared: null,
};

const PRINT: SharedPrint = {
  id: 'q1',
  article: 'a.txt',
  title: 'A day on the island',
  outlet: 'Island Post',
  date: '2021-03-05',
  linked: 'Ann Lee',
  stance: 'asserts',
  relation: 'fullest',
  alignment: [],
};
const OTHER: SharedPrint = {
  ...PRINT,
  id: 'q2',
  article: 'b.txt',
  title: 'Wall raised',
  outlet: null,
  date: '2021-03-07',
};

const shared = (prints: readonly SharedPrint[], more: Partial<SharedUtterance> = {}): SharedUtterance => ({
  prints,
  firstPrint: { quotation: 'q1', article: 'a.txt', date: '2021-03-05', certain: true },
  disagreements: [],
  ...more,
});

const csv = (change: Partial<QuotationCells>) => textOf(quotationsCsv([() => inTurn({ ...QUOTATION, ...change })]));
const HEAD =
  '\uFEFFutterance,relation,outlet,date,article,speaker,speaker type,role,via,kind,act,stance,stance words,cue,text,confidence,doubtful,confidence in quotation,confidence in speaker,print,first print,differs in meaning,disputed,start,id,end,title,url,evidence,first printed in,first printed on,first speaker,how sure the first is,fullest print in,cut words,added words,changed words,changes the meaning,other speakers,denied by,stated by\r\n';

/** The cells of the only row, by column. */
async function row(change: Partial<QuotationCells>): Promise<Readonly<Record<string, string>>> {
  const [head = '', cells = ''] = (await csv(change)).replace('\uFEFF', '').trimEnd().split('\r\n');
  const values = [...cells.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
  return Object.fromEntries(head.split(',').map((name, i) => [name, values[i] ?? '']));
}

describe('quotations.csv', () => {
  it('starts with a byte-order mark and a header row, and leaves null cells empty', async () => {
    expect(await csv({})).toBe(
      `${HEAD}u1,only,Island Post,2021-03-05,a.txt,Ann Lee,person,,,direct,speech,asserts,,said,“Yes”,0.72,,0.9,0.8,only print,yes,,,4,q1,9,A day on the island,https://island.example/day,a verb of saying follows the words,,,,,,,,,,,,\r\n`,
    );
  });

  it('shows the stance with its words', async () => {
    const denied: Partial<QuotationCells> = { stance: 'denies', stanceWords: { text: 'denied', span: [8, 14] } };
    expect(await csv(denied)).toContain(',speech,denies,denied,said,“Yes”,');
  });

  it('says in words how a print stands to the others', async () => {
    const disagreements: SharedUtterance['disagreements'] = [
      {
        about: 'speaker',
        values: [
          { value: 'Ann Lee', quotations: ['q1'] },
          { value: 'Tom Okafor', quotations: ['q2'] },
        ],
      },
    ];
    const changed: Partial<QuotationCells> = {
      relation: 'altered',
      edits: [
        { op: 'cut', print: '', fullest: 'not ', turns: 'negation' },
        { op: 'changed', print: 'two', fullest: 'ten', turns: 'number' },
        { op: 'changed', print: 'three', fullest: 'nine', turns: 'number' },
      ],
      shared: shared([PRINT, OTHER], { disagreements }),
    };
    expect(await row(changed)).toMatchObject({
      print: 'changed',
      'differs in meaning': 'a negation; a number',
      disputed: 'yes',
      'other speakers': 'Tom Okafor in Wall raised',
    });
  });

  it('names the article with its title and link, and both ends of the words in it', async () => {
    expect(
      await row({
        content: [
          [4, 9],
          [20, 31],
        ],
      }),
    ).toMatchObject({
      article: 'a.txt',
      title: 'A day on the island',
      url: 'https://island.example/day',
      start: '4',
      end: '31',
    });
  });

  it('says what was decided by which rule, in the words of the page', async () => {
    expect((await row({ evidence: ['tagger', 'short-name'] }))['evidence']).toBe(
      'the learned model labels these words as a quotation; the source gives a short name, whose full form is elsewhere in the article',
    );
  });

  it('says which words were cut, added and changed', async () => {
    const edits: QuotationCells['edits'] = [
      { op: 'cut', print: '', fullest: 'Before the storm, ' },
      { op: 'changed', print: 'two ', fullest: 'ten ' },
      { op: 'cut', print: '', fullest: ' in May' },
      { op: 'added', print: 'quickly ', fullest: '' },
    ];
    expect(await row({ relation: 'altered', edits, shared: shared([OTHER, PRINT]) })).toMatchObject({
      'cut words': 'Before the storm, … in May',
      'added words': 'quickly',
      'changed words': '“ten” became “two”',
      'fullest print in': 'Wall raised',
    });
  });

  it('says in every row who printed the words first, when, and in whose mouth', async () => {
    expect(await row({ id: 'q2', relation: 'verbatim', shared: shared([PRINT, OTHER]) })).toMatchObject({
      'first print': '',
      'first printed in': 'Island Post',
      'first printed on': '2021-03-05',
      'first speaker': 'Ann Lee',
    });
  });

  it('says how sure the first print is, and nothing where no print is dated', async () => {
    const firstPrint = { quotation: 'q1', article: 'a.txt', date: '2021-03-05', certain: true };
    const first = async (change: Partial<SharedUtterance['firstPrint']>, prints = [PRINT, OTHER]) => {
      const utterance = shared(prints, { firstPrint: { ...firstPrint, ...change } });
      const { 'first print': own, 'how sure the first is': sureness } = await row({
        relation: 'fullest',
        shared: utterance,
      });
      return [own, sureness];
    };
    expect(await first({})).toEqual(['yes', 'certain']);
    expect(await first({ certain: false })).toEqual(['as far as the dates show', 'as far as the dates show']);
    const undated = { ...OTHER, date: null };
    expect(await first({ certain: false }, [PRINT, undated])).toEqual([
      'as far as the dates show',
      'the only print with a date',
    ]);
    expect(await first({ date: null, certain: false })).toEqual(['', 'no print has a date']);
  });

  it('tells who changed the meaning, against the first print', async () => {
    const lost = { op: 'cut', print: '', fullest: 'not ', turns: 'negation' } as const;
    const turned: SharedPrint = { ...OTHER, relation: 'altered', alignment: [lost] };
    const later = { id: 'q2', relation: 'altered', edits: [lost], shared: shared([PRINT, turned]) } as const;
    expect((await row(later))['changes the meaning']).toBe('“not” was left out');
    const firstPrint = { quotation: 'q2', article: 'b.txt', date: '2021-03-04', certain: true };
    const earlier = shared([PRINT, { ...turned, date: '2021-03-04' }], { firstPrint });
    expect((await row({ ...later, shared: earlier }))['changes the meaning']).toBe('');
    expect((await row({ shared: earlier }))['changes the meaning']).toBe('“not” was added');
  });

  it('tells who denies what a print states, and who states what a print denies', async () => {
    const denial: SharedPrint = { ...OTHER, linked: 'Tom Okafor', stance: 'denies', relation: 'verbatim' };
    const both = shared([PRINT, denial]);
    expect(await row({ shared: both })).toMatchObject({ 'denied by': 'Tom Okafor in Wall raised', 'stated by': '' });
    expect(await row({ id: 'q2', stance: 'denies', shared: both })).toMatchObject({
      'denied by': '',
      'stated by': 'Ann Lee in Island Post',
    });
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
