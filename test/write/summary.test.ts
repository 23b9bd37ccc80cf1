/** The summary of `build` answers what a fact-checker asks first, from it alone. */
import { describe, expect, it } from 'vitest';
import { addArticle, joinArticles, withInMemoryTables } from '../../src/collection/index.ts';
import { summary } from '../../src/write/summary/index.ts';
import { columnsOf } from '../../src/write/terminal-lines.ts';
import { type Printed, printed, type SaidBy } from '../collection/articles.ts';

const plain = (text: string) => text;
const COLOURLESS = {
  bold: plain,
  dim: plain,
  italic: plain,
  underline: plain,
  red: plain,
  green: plain,
  yellow: plain,
  blue: plain,
  magenta: plain,
  cyan: plain,
};

const FILES = [{ path: 'output/graph.json', bytes: 1_234_567, about: 'the graph' }];

async function summaryOf(articles: readonly Printed[], width = 80): Promise<string> {
  return withInMemoryTables(async (tables) => {
    for (const article of articles)
      await addArticle(tables, { origin: article.id, content: '', kept: new Uint8Array(), record: printed(article) });
    const { counts, overview } = await joinArticles(tables);
    return summary(counts, await overview(), FILES, { colors: COLOURLESS, width });
  });
}

/** The lines from a heading to the next one. */
const sectionOf = (text: string, title: string) =>
  text
    .slice(text.indexOf(`\n${title}`) + 1)
    .split(/\n(?=\S)/)[0]
    ?.trimEnd();

const WHOLE = '“We have waited eleven years for this decision, and we will not wait for another winter storm.”';
const CUT = '“We have waited eleven years for this decision.”';
const TURNED = WHOLE.replace('will not wait', 'will wait');

const said = (text: string, speaker: string | null = 'Maria Lindqvist', more: Partial<SaidBy> = {}): SaidBy => ({
  text,
  speaker,
  ...more,
});

const inWeekly = (quote: SaidBy, date: string | null = '2021-03-05'): Printed => ({
  id: 'weekly',
  outlet: 'Coast Weekly',
  date,
  quotes: [quote],
});
const inHerald = (quote: SaidBy, date: string | null = '2021-03-06'): Printed => ({
  id: 'herald',
  outlet: 'Northgate Herald',
  date,
  quotes: [quote],
});

const DENIED = { stance: 'denies', stanceWords: { text: 'denied', span: [0, 6] } } satisfies Partial<SaidBy>;

describe('the summary', () => {
  it('says who is quoted most, in how many outlets', async () => {
    const text = await summaryOf([inWeekly(said(CUT)), inHerald(said(WHOLE)), ...others(7)]);
    expect(sectionOf(text, 'Most quoted')?.split('\n').slice(0, 3)).toEqual([
      'Most quoted  5 of 8',
      '',
      expect.stringMatching(/^ {2}Maria Lindqvist {2}2 quotations in 2 outlets$/),
    ]);
  });

  it('says how many quotations have no speaker', async () => {
    expect(await summaryOf([inWeekly(said(CUT, null)), ...others(1)])).toContain('  1 quotation has no speaker.');
    expect(await summaryOf(others(2))).toContain('  Every quotation has a speaker.');
  });

  it('shows each reprint with its first print, its dates and what was cut, at any width', async () => {
    for (const width of [40, 60, 80, 100]) {
      const text = await summaryOf([inWeekly(said(CUT)), inHerald(said(WHOLE))], width);
      expect(text).toContain('2 prints in 2 articles, Maria Lindqvist');
      expect(text).toMatch(/first on 2021-03-05, Coast Weekly/);
      expect(text).toMatch(/Northgate Herald {2}2021-03-06 {2}fullest/);
      expect(text).toMatch(/Coast Weekly {6}2021-03-05 {2}cut/);
      expect(text).toMatch(/− and we will not/);
      expect(text).toMatch(/output\/graph\.json +1\.2 MB/);
    }
  });

  it('says in which article each print and each denial stands, with its link', async () => {
    const weekly = { ...inWeekly(said(CUT)), title: 'No more winters', url: 'https://weekly.example/ferry' };
    const text = await summaryOf([weekly, inHerald(said(WHOLE, 'Maria Lindqvist', DENIED))]);
    expect(text).toContain(`“No more winters”, at 0–${CUT.length}, https://weekly.example/ferry`);
    expect(sectionOf(text, 'Denied')).toContain('herald, at 0–');
    const turned = await summaryOf([inWeekly(said(WHOLE)), { ...inHerald(said(TURNED)), title: 'Waiting' }]);
    expect(sectionOf(turned, 'Changed in meaning')).toContain(`“Waiting”, at 0–${TURNED.length}, herald`);
  });

  it('says which prints have no date, and has no column of dates if none has one', async () => {
    const mixed = await summaryOf([inWeekly(said(CUT)), inHerald(said(WHOLE), null)]);
    expect(mixed).toContain('first on 2021-03-05, Coast Weekly, the only print with a date');
    expect(mixed).toMatch(/Northgate Herald {2}no date {5}fullest/);
    const undated = await summaryOf([inWeekly(said(CUT), null), inHerald(said(WHOLE), null)]);
    expect(undated).toContain('no print has a date; the fullest is in Northgate Herald');
    expect(undated).toMatch(/Northgate Herald {2}fullest/);
  });

  it('says who changed the meaning, and how', async () => {
    const text = await summaryOf([inWeekly(said(WHOLE)), inHerald(said(TURNED))]);
    expect(text).toContain('differs in meaning (a negation): − not');
    expect(sectionOf(text, 'Changed in meaning')).toContain('first on 2021-03-05, Coast Weekly');
    expect(sectionOf(text, 'Changed in meaning')).toContain('Northgate Herald, 2021-03-06: “not” was left out');
  });

  it('names the fullest print if that one changed the meaning of the first', async () => {
    const text = await summaryOf([inWeekly(said(TURNED)), inHerald(said(WHOLE))]);
    expect(sectionOf(text, 'Changed in meaning')).toContain('Northgate Herald, 2021-03-06: “not” was added');
  });

  it('says who denies what, and who states it', async () => {
    const text = await summaryOf([
      inWeekly(said(WHOLE)),
      inHerald(said(WHOLE, 'Ada Brandt', DENIED)),
      { id: 'post', outlet: 'Island Post', quotes: [said('“The ferry is safe.”', 'Tom Okafor', DENIED)] },
    ]);
    const denied = sectionOf(text, 'Denied') ?? '';
    expect(denied).toContain('Ada Brandt denied: “We have waited eleven years');
    expect(denied).toContain('Northgate Herald, 2021-03-06, 0.89');
    expect(denied).toContain('stated by Maria Lindqvist in Coast Weekly');
    expect(denied).toContain('Tom Okafor denied: “The ferry is safe.”\n     Island Post, no date, 0.89');
    expect(text).toContain('Disputed  none');
  });

  it('says that a print has a speaker say what the speaker denied', async () => {
    const spill = 'that the company dumped four hundred barrels of oil in the northern bay';
    const text = await summaryOf([inWeekly(said(spill, 'Ada Brandt', DENIED)), inHerald(said(spill, 'Ada Brandt'))]);
    expect(sectionOf(text, 'Changed in meaning')?.replace(/\s+/g, ' ')).toContain(
      'Northgate Herald, 2021-03-06: Ada Brandt says what Ada Brandt denies elsewhere',
    );
    expect(sectionOf(text, 'Denied')).toContain('stated by Ada Brandt in Northgate Herald');
  });

  it('has the denied words as they were denied, and takes no negation of them for their statement', async () => {
    const spill = 'that the company dumped four hundred barrels of oil in the northern bay';
    const text = await summaryOf([
      inWeekly(
        said(spill.replace('dumped', 'had never dumped').replace('that', 'that in all those years'), 'Ada Brandt'),
      ),
      inHerald(said(spill, 'Ada Brandt', DENIED)),
    ]);
    expect(text).toContain('Changed in meaning  none');
    expect(sectionOf(text, 'Denied')).toMatch(/Ada Brandt denied: that the company dumped/);
    expect(text).not.toContain('stated by');
  });

  it('says which words are given to different speakers, and where', async () => {
    const text = await summaryOf([inWeekly(said(WHOLE)), inHerald(said(WHOLE, 'Aage Holm'))]);
    expect(sectionOf(text, 'Disputed')).toContain('Maria Lindqvist in Coast Weekly; Aage Holm in Northgate Herald');
  });

  it('names the outlet that also names another speaker', async () => {
    const text = await summaryOf([
      inWeekly(said(WHOLE)),
      inHerald(said(WHOLE)),
      { id: 'c', outlet: 'Coast Weekly', quotes: [said(WHOLE, 'Aage Holm'), said('“Not at all.”', null)] },
    ]);
    expect(text).toContain('3 prints in 3 articles, Maria Lindqvist and Aage Holm');
    expect(text).toContain('Coast Weekly also names Aage Holm as the speaker');
  });

  it('says that there is nothing to see, on one line each', async () => {
    const text = await summaryOf(others(1));
    for (const title of ['Most reprinted', 'Changed in meaning', 'Denied', 'Disputed'])
      expect(text).toContain(`\n${title}  none\n`);
  });

  it('keeps within the width where words are left out', async () => {
    const long = `“${Array.from({ length: 60 }, (_, i) => `${NUMBERS[i % 5]} ${NAMES[i % 7]}s`).join(' ')}.”`;
    for (let width = 72; width <= 100; width++) {
      const text = await summaryOf([inWeekly(said(long)), inHerald(said(long, 'Aage Holm'))], width);
      expect(text).toMatch(/ …\n/);
      const afterCounts = text.slice(text.indexOf('Every quotation'));
      for (const line of afterCounts.split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(width);
    }
  });

  it('keeps its columns with names in wide characters', async () => {
    const name = '北門市の市長である林明美さんと港の会社の社長である高橋太郎さん';
    const text = await summaryOf([inWeekly(said(CUT, name)), { ...inHerald(said(WHOLE, name)), outlet: name }]);
    for (const line of text.split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(80);
    const columns = text.split('\n').filter((line) => /2021-03-0\d {2}/.test(line));
    expect(new Set(columns.map((line) => columnsOf(line.split('2021')[0] ?? ''))).size).toBe(1);
    expect(columns).toHaveLength(2);
  });

  it('says how many there are of a list that is not shown whole', async () => {
    const denials = Array.from({ length: 5 }, (_, i): Printed => {
      const words = `“The ferry number ${NUMBERS[i]} is safe in a storm like this.”`;
      return { id: `d${i}`, outlet: 'Island Post', quotes: [said(words, `Tom ${NAMES[i]}`, DENIED)] };
    });
    const text = await summaryOf(denials);
    expect(text).toContain('\nDenied  3 of 5\n');
  });
});

const NUMBERS = ['four', 'seven', 'nine', 'twelve', 'thirty'];
const NAMES = ['Okafor', 'Adeyemi', 'Brandt', 'Calder', 'Dorrit', 'Eames', 'Frost'];

/** Articles with a speaker and words of their own. */
function others(count: number): readonly Printed[] {
  return NAMES.slice(0, count).map((name) => ({
    id: name,
    outlet: 'Island Post',
    quotes: [said(`“My name is ${name}, and the ${name.toLowerCase()} bridge is mine.”`, `Ann ${name}`)],
  }));
}
