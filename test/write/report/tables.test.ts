import { describe, expect, it } from 'vitest';
import { collect } from '../../../src/collection/index.ts';
import { mostReprinted, selectUtterances, totalsOf } from '../../../src/report/first-paint.ts';
import { toTables } from '../../../src/report/page-tables.ts';
import { printed } from '../../collection/articles.ts';
import { sample, sampleTables } from './sample.ts';

describe('the tables of a page', () => {
  it('refer to each other by index', async () => {
    const { quotations, articles, outlets, speakers, utterances } = await sampleTables();
    const changed = quotations.find(({ relation }) => relation === 'altered');
    const article = articles[changed?.article ?? -1];
    expect(article?.id).toBe('post.txt');
    expect(outlets[article?.outlet ?? -1]?.name).toBe('Island Post');
    expect(outlets[changed?.via ?? -1]?.name).toBe('Northgate Herald');
    expect(speakers[changed?.speaker ?? -1]?.name).toBe('Maria Lindqvist');
    const prints = utterances[changed?.utterance ?? -1]?.prints.map((print) => quotations[print]?.relation);
    expect(prints?.toSorted()).toEqual(['altered', 'fullest', 'partial']);
    expect(quotations[changed?.through ?? -1]?.relation).toBe('fullest');
  });

  it('count reprinted, cut, changed and disputed utterances', async () => {
    expect(totalsOf(await sampleTables())).toEqual({
      articles: 3,
      quotations: 4,
      speakers: 2,
      outlets: 3,
      reprinted: 1,
      cut: 1,
      changed: 1,
      disputed: 0,
    });
  });

  it('have the organisation that issued a described source', async () => {
    const text = '“calls on every member to close its coal harbours before the next summit of the lake states,”';
    const said = [
      { text, speaker: 'lake motion', speakerType: 'document' as const },
      { text, speaker: 'Lake Council', speakerType: 'organization' as const },
    ];
    const { graph, quotations } = await collect(
      said.map((one, i) => printed({ id: `${i}`, date: `2022-05-0${i + 1}`, quotes: [one] })),
    );
    const { speakers } = toTables(graph, quotations, 'full');
    const motion = speakers.find(({ name }) => name === 'lake motion');
    expect(speakers[motion?.issuer ?? -1]?.name).toBe('Lake Council');
    expect(selectUtterances(toTables(graph, quotations, 'full'), [0]).speakers.map(({ issuer }) => issuer)).toEqual([
      null,
      null,
    ]);
  });

  it('have the stance of each quotation, but not its words with pageText none', async () => {
    const denial = { text: '“any leak at all”', speaker: 'Ann Lee', stance: 'denies' as const };
    const words = { text: 'denied', span: [8, 14] as [number, number] };
    const { graph, quotations } = await collect([printed({ id: 'a', quotes: [{ ...denial, stanceWords: words }] })]);
    expect(toTables(graph, quotations, 'full').quotations).toMatchObject([{ stance: 'denies', stanceWords: 'denied' }]);
    expect(toTables(graph, quotations, 'none').quotations).toMatchObject([{ stance: 'denies', stanceWords: null }]);
  });

  it('contain no article text with pageText none, but all speakers', async () => {
    const { graph, quotations } = await sample();
    const tables = toTables(graph, quotations, 'none');
    expect(JSON.stringify(tables)).not.toMatch(/waited|fishermen/u);
    expect(tables.quotations).toHaveLength(4);
    expect(tables.speakers.map(({ name }) => name)).toContain('Tom Okafor');
  });

  it('reject quotations of another collection', async () => {
    const { graph } = await sample();
    const { quotations } = await sample();
    const [first] = quotations;
    if (!first) throw new Error('the sample has no quotations');
    expect(() => toTables(graph, [{ ...first, article: 'elsewhere.txt' }], 'full')).toThrow(RangeError);
  });
});

describe('the first view', () => {
  it('contains an utterance with all it refers to, and nothing else', async () => {
    const tables = await sampleTables();
    const part = selectUtterances(tables, mostReprinted(tables.utterances));
    expect(part.utterances).toHaveLength(1);
    expect(part.quotations).toHaveLength(3);
    expect(part.speakers.map(({ name }) => name)).toEqual(['Maria Lindqvist']);
    const named = part.utterances[0]?.prints.map((place) => {
      const quotation = part.quotations[place];
      return part.outlets[part.articles[quotation?.article ?? -1]?.outlet ?? -1]?.name;
    });
    expect(named?.toSorted()).toEqual(['Coast Weekly', 'Island Post', 'Northgate Herald']);
  });

  it('has no dangling references', async () => {
    const tables = await sampleTables();
    const part = selectUtterances(tables, mostReprinted(tables.utterances));
    for (const { article, utterance, speaker, via, through } of part.quotations) {
      expect(part.articles[article]).toBeDefined();
      expect(part.utterances[utterance]).toBeDefined();
      if (speaker !== null) expect(part.speakers[speaker]).toBeDefined();
      if (via !== null) expect(part.outlets[via]).toBeDefined();
      if (through !== null) expect(part.quotations[through]).toBeDefined();
    }
  });

  it('lists utterances with disputed speakers first', () => {
    const row = { id: 'u', text: 'x', outlets: 2, articles: 2, origins: 2, first: { quotation: 0, certain: true } };
    const calm = { ...row, prints: [0, 1, 2], disagreements: [] };
    const disputed = {
      ...row,
      prints: [3, 4],
      disagreements: [{ about: 'speaker' as const, values: [] }],
    };
    const once = { ...row, prints: [5], disagreements: [] };
    expect(mostReprinted([once, calm, disputed])).toEqual([2, 1]);
  });
});
