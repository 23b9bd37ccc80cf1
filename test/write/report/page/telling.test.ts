import { describe, expect, it } from 'vitest';
import { totalsOf } from '../../../../src/report/first-paint.ts';
import {
  outletsInWords,
  placesInWords,
  sureness,
  titleOfCollection,
  titleOfUtterance,
} from '../../../../src/report/page/headlines.ts';
import { Model, type Print } from '../../../../src/report/page/model.ts';
import type { UtteranceRow } from '../../../../src/report/rows.ts';
import { sampleTables } from '../sample.ts';

async function sampleModel() {
  const tables = await sampleTables();
  const head = { version: 4 as const, generator: 'test', pageText: 'full' as const, totals: totalsOf(tables) };
  return new Model(head, tables, true, async () => null);
}

async function reprint() {
  const model = await sampleModel();
  const utterance = model.tables.utterances.find(({ prints }) => prints.length > 1);
  if (!utterance) throw new Error('the sample has no reprint');
  return { utterance, prints: model.printsOf(utterance) };
}

/** The utterance with these speakers in disagreement. */
const speakersOf = (utterance: UtteranceRow, speakers: Readonly<Record<string, readonly Print[]>>): UtteranceRow => ({
  ...utterance,
  disagreements: [
    {
      about: 'speaker',
      values: Object.entries(speakers).map(([value, prints]) => ({
        value,
        quotations: prints.map(({ place }) => place),
      })),
    },
  ],
});

/** The first print and the others name different speakers. */
const disputed = (utterance: UtteranceRow, [first, ...others]: readonly Print[]) =>
  speakersOf(utterance, { 'Maria Lindqvist': first ? [first] : [], 'Paul Adeyemi': others });

const NOTHING = { articles: 0, quotations: 0, speakers: 0, outlets: 0, reprinted: 0, cut: 0, changed: 0, disputed: 0 };

describe('the title of an utterance', () => {
  it('names the edits of each outlet', async () => {
    const { utterance, prints } = await reprint();
    expect(titleOfUtterance(utterance, prints)).toBe(
      'Three outlets printed these words; Coast Weekly printed only a part, Island Post changed the wording',
    );
  });

  it('names two outlets, and a single one', async () => {
    const { utterance, prints } = await reprint();
    const of = (...relations: string[]) => prints.filter(({ row }) => relations.includes(row.relation));
    expect(titleOfUtterance(utterance, of('fullest', 'partial'))).toBe(
      'Northgate Herald printed these words; Coast Weekly printed only a part',
    );
    expect(titleOfUtterance(utterance, of('fullest'))).toBe('Only Northgate Herald printed these words');
  });

  it('counts an article without an outlet as an article', async () => {
    const { utterance, prints } = await reprint();
    const loose = prints.map((print) => (print.row.relation === 'altered' ? { ...print, outlet: null } : print));
    expect(titleOfUtterance(disputed(utterance, loose), loose)).toBe(
      'Two outlets and one article whose outlet is not given name different speakers for these words',
    );
    const unknown = loose.filter(({ outlet }) => outlet === null);
    expect(placesInWords(unknown)).toBe('one article whose outlet is not given');
  });

  it('reports different speakers before edits', async () => {
    const { utterance, prints } = await reprint();
    expect(titleOfUtterance(disputed(utterance, prints), prints)).toBe(
      'Three outlets name different speakers for these words',
    );
  });

  it('says which outlet also names another speaker if all name one', async () => {
    const { utterance, prints } = await reprint();
    const [first] = prints;
    if (!first) throw new Error('the sample has no print');
    const again = { ...first, place: -1 as Print['place'] };
    const title = titleOfUtterance(speakersOf(utterance, { 'Maria Lindqvist': prints, 'Paul Adeyemi': [again] }), [
      ...prints,
      again,
    ]);
    expect(title).toBe('Three outlets printed these words; Northgate Herald also names Paul Adeyemi as the speaker');
    expect(
      titleOfUtterance(speakersOf(utterance, { 'Maria Lindqvist': [first], 'Paul Adeyemi': [again] }), [first, again]),
    ).toBe('Northgate Herald attributes these words to Maria Lindqvist and to Paul Adeyemi');
  });
});

describe('prints', () => {
  it('are counted by outlet, the most first', async () => {
    const { prints } = await reprint();
    expect(outletsInWords([...prints, ...prints.slice(1, 2)])).toBe(
      'Coast Weekly 2, Island Post 1, Northgate Herald 1',
    );
  });

  it('are in chronological order, those without a date last', async () => {
    const { prints } = await reprint();
    expect(prints.map(({ outlet }) => outlet?.name)).toEqual(['Northgate Herald', 'Coast Weekly', 'Island Post']);
  });
});

describe('the title of a collection', () => {
  it('counts reprinted, cut and changed utterances', () => {
    const totals = { ...NOTHING, articles: 5, quotations: 58, speakers: 31, outlets: 7, reprinted: 4, cut: 3 };
    expect(titleOfCollection(totals)).toBe('Four utterances were printed more than once, three of them cut');
    expect(titleOfCollection({ ...totals, reprinted: 1, cut: 1, changed: 1 })).toBe(
      'One utterance was printed more than once, cut and changed',
    );
    expect(titleOfCollection({ ...totals, reprinted: 2, cut: 1, changed: 2 })).toBe(
      'Two utterances were printed more than once, one of them cut and both of them changed',
    );
  });

  it('reports collections without quotations or reprints', () => {
    expect(titleOfCollection({ ...NOTHING, articles: 1 })).toBe('No quotations in one article');
    expect(titleOfCollection({ ...NOTHING, articles: 3, quotations: 8 })).toBe(
      'No reprinted quotations in three articles',
    );
  });
});

describe('confidence', () => {
  it('is described in words', () => {
    expect([990, 900, 700, 300].map(sureness)).toEqual([
      'almost certain',
      'likely',
      'more likely than not',
      'uncertain',
    ]);
  });
});
