import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../../src/collection/changes/changes.ts';
import { storedStates } from '../../../src/collection/changes/collection-state.ts';
import { WatchMatcher } from '../../../src/collection/changes/watch.ts';
import { addArticle, inMemoryTables, joinArticles } from '../../../src/collection/index.ts';
import type { ArticleRecord, Change, WatchEntry } from '../../../src/schema.ts';
import { Change as ChangeSchema } from '../../../src/schema.ts';
import { rounds } from '../../rounds.ts';
import { printed } from '../articles.ts';

const WALL = '“We have waited eleven years for this wall, and we will not wait for another storm,”';
const CUT = '“We have waited eleven years for this wall,”';
const FERRY = '“Nobody told the passengers anything until noon,”';

const herald = printed({
  id: 'herald.txt',
  outlet: 'Northgate Herald',
  date: '2021-03-04',
  quotes: [{ text: WALL, speaker: 'Maria Lindqvist', role: 'the mayor' }],
});
const weekly = printed({
  id: 'weekly.txt',
  outlet: 'Coast Weekly',
  date: '2021-03-06',
  quotes: [{ text: CUT, speaker: 'Lindqvist' }],
});
const post = printed({
  id: 'post.txt',
  outlet: 'Island Post',
  date: '2021-03-05',
  quotes: [{ text: FERRY, speaker: 'Tom Okafor' }],
});

async function* inTurn<T>(items: Iterable<T>): AsyncGenerator<Iterable<T>> {
  yield items;
}

async function joined(records: readonly ArticleRecord[]) {
  const tables = await inMemoryTables();
  for (const [i, record] of records.entries())
    await addArticle(tables, { origin: String(i), content: '', kept: new Uint8Array(), record });
  return { collection: await joinArticles(tables), close: () => tables.engine.close() };
}

async function changes(
  before: readonly ArticleRecord[],
  after: readonly ArticleRecord[],
  watched: readonly WatchEntry[] | null = null,
): Promise<readonly Change[]> {
  const [then, now] = [await joined(before), await joined(after)];
  const kept = storedStates(then.collection.state);
  const former = { articles: () => inTurn(kept.articles()), utterances: () => inTurn(kept.utterances()) };
  const { state, speakers } = now.collection;
  const found: Change[] = [];
  const watch = watched && new WatchMatcher(watched, speakers);
  for await (const change of changesBetween(former, state, watch)) found.push(change);
  for (const { close } of [then, now]) close();
  for (const change of found) expect(ChangeSchema.parse(change)).toEqual(change);
  return found;
}

/** Each change in a few words. */
function short(change: Change): string {
  if ('speakerId' in change) return `${change.change}: ${change.article}, ${change.speaker}, ${change.text}`;
  if ('values' in change)
    return `${change.change}: ${change.about}, ${change.values.map(({ value }) => value).join(' or ')}`;
  return `${change.change}: ${'article' in change ? change.article : change.text}`;
}
const told = async (...args: Parameters<typeof changes>) => (await changes(...args)).map(short).sort();

describe('changes between two collections', () => {
  it('report every article and quotation if there was no collection before', async () => {
    expect(await told([], [herald, post])).toEqual([
      'article-added: herald.txt',
      'article-added: post.txt',
      `new-quotation: herald.txt, Maria Lindqvist, ${WALL}`,
      `new-quotation: post.txt, Tom Okafor, ${FERRY}`,
    ]);
  });

  it('are empty if the same articles are read in another order', async () => {
    expect(await changes([herald, post, weekly], [weekly, herald, post])).toEqual([]);
  });

  it('report a reprint of a known utterance, with the linked name of its speaker', async () => {
    expect(await changes([herald], [herald, weekly])).toEqual([
      {
        change: 'article-added',
        article: 'weekly.txt',
        title: null,
        outlet: 'Coast Weekly',
        date: '2021-03-06',
      },
      {
        change: 'new-print',
        quotation: weekly.quotes[0]?.id,
        utterance: herald.quotes[0]?.id.replace(/^q/, 'u'),
        relation: 'partial',
        stance: 'asserts',
        stanceWords: null,
        text: CUT,
        speaker: 'Maria Lindqvist',
        speakerId: expect.stringMatching(/^s/),
        outlet: 'Coast Weekly',
        article: 'weekly.txt',
        date: '2021-03-06',
      },
    ]);
  });

  it('report the new id of an utterance with a new fullest print', async () => {
    const found = await changes([weekly], [herald, weekly]);
    expect(found.map(short)).toEqual([
      'article-added: herald.txt',
      `utterance-renamed: ${WALL.slice(1, -1)}`,
      `new-print: herald.txt, Maria Lindqvist, ${WALL}`,
    ]);
    expect(found[1]).toMatchObject({
      former: weekly.quotes[0]?.id.replace(/^q/, 'u'),
      utterance: herald.quotes[0]?.id.replace(/^q/, 'u'),
    });
  });

  it('report both former ids if a print merges two utterances', async () => {
    const [one, other] = [
      '“The lock will hold, whatever the river does to it,”',
      '“and the town may sleep in peace tonight,”',
    ];
    const first = printed({ id: 'a', outlet: 'Lock Gazette', quotes: [{ text: one, speaker: 'Ada Brandt' }] });
    const second = printed({ id: 'b', outlet: 'River Post', quotes: [{ text: other, speaker: 'Ada Brandt' }] });
    const whole = printed({
      id: 'c',
      outlet: 'Coast Weekly',
      quotes: [{ text: `${one.slice(0, -1)} ${other.slice(1)}`, speaker: 'Ada Brandt' }],
    });
    const found = await changes([first, second], [first, second, whole]);
    expect(found.filter(({ change }) => change === 'utterance-renamed')).toHaveLength(2);
    expect(found.filter(({ change }) => change === 'new-print')).toHaveLength(1);
  });

  it('report a new disagreement once', async () => {
    const other = printed({ id: 'radio.txt', outlet: 'Radio Delta', quotes: [{ text: CUT, speaker: 'Ana Ruiz' }] });
    expect(await told([herald, weekly], [herald, weekly, other])).toContain(
      'new-disagreement: speaker, Maria Lindqvist or Ana Ruiz',
    );
    expect(await told([herald, weekly, other], [herald, weekly, other, post])).toEqual([
      'article-added: post.txt',
      `new-quotation: post.txt, Tom Okafor, ${FERRY}`,
    ]);
  });

  it('report a disagreement again if a third speaker is named', async () => {
    const by = (id: string, speaker: string) => printed({ id, outlet: id, quotes: [{ text: WALL, speaker }] });
    const before = [herald, by('Radio Delta', 'Ana Ruiz')];
    expect(await told(before, [...before, by('Lock Gazette', 'Piotr Nowak')])).toContain(
      'new-disagreement: speaker, Maria Lindqvist or Piotr Nowak or Ana Ruiz',
    );
    const found = await told(before, [...before, by('Lock Gazette', 'Ruiz')]);
    expect(found.filter((line) => line.startsWith('new-disagreement'))).toEqual([]);
  });

  it.each([
    ['role', { role: 'the harbour master' }, 'role, the harbour master or the mayor'],
    ['outlet', { via: 'Radio Delta' }, 'via, Evening Echo or Radio Delta'],
  ])('report a disagreement about the %s', async (_what, more, expected) => {
    const by = (id: string, said: object) =>
      printed({ id, outlet: id, quotes: [{ text: WALL, speaker: 'Maria Lindqvist', ...said }] });
    const first = by('Lock Gazette', { role: 'the mayor', via: 'Evening Echo' });
    expect(await told([first], [first, by('River Post', more)])).toContain(`new-disagreement: ${expected}`);
  });

  it('report an edited article, and only its new quotations', async () => {
    const edited = printed({
      id: 'post.txt',
      outlet: 'Island Post',
      date: '2021-03-05',
      body: `${FERRY}\n“It will not happen again,” in an edited article.`,
      quotes: [
        { text: FERRY, speaker: 'Tom Okafor' },
        { text: '“It will not happen again,”', speaker: 'Ola Berg' },
      ],
    });
    const found = await changes([post], [edited]);
    expect(found.map(short).sort()).toEqual([
      'article-changed: post.txt',
      'new-quotation: post.txt, Ola Berg, “It will not happen again,”',
      `utterance-renamed: ${FERRY.slice(1, -1)}`,
    ]);
  });

  it('report a removed article without its quotations', async () => {
    expect(await told([herald, post], [herald])).toEqual(['article-removed: post.txt']);
  });

  it('ignore new ids of the same article', async () => {
    expect(await changes([post], [{ ...post, id: 'archive/post.txt' }])).toEqual([]);
    expect(await changes([post], [post, { ...post, id: 'a copy.txt' }])).toEqual([]);
  });

  it('ignore a longer outlet name from another article', async () => {
    const [one, other, more] = ['Island Post', 'The Island Post', 'The Island Post'].map((outlet, i) =>
      printed({ id: `day ${i}`, outlet, quotes: [{ text: `“It is day ${i} of the strike at the ferry,”` }] }),
    );
    if (!one || !other || !more) throw new Error('three articles');
    expect((await told([one], [one, other, more])).filter((line) => line.startsWith('article'))).toEqual([
      'article-added: day 1',
      'article-added: day 2',
    ]);
  });

  it('do not depend on the order of the articles', async () => {
    const after = [
      herald,
      weekly,
      post,
      printed({ id: 'z', outlet: 'Radio Delta', quotes: [{ text: CUT, speaker: 'Ana Ruiz' }] }),
    ];
    const expected = await changes([weekly, post], after);
    const shuffled = fc.record({
      before: fc.shuffledSubarray([weekly, post], { minLength: 2 }),
      now: fc.shuffledSubarray(after, { minLength: after.length }),
    });
    await fc.assert(
      fc.asyncProperty(shuffled, async ({ before, now }) => {
        expect(await changes(before, now)).toEqual(expected);
      }),
      { numRuns: rounds(8) },
    );
  });
});

describe('a watch list', () => {
  const after = [herald, weekly, post];
  const watching = async (...entries: WatchEntry[]) => {
    const found = await changes([], after, entries);
    return found.map((change) => `${short(change)} ← ${change.watched?.join(', ')}`);
  };

  it.each(['Lindqvist', 'Maria Lindqvist', 'Mayor Lindqvist', 'maria lindqvist'])(
    'matches a speaker as %s',
    async (speaker) => {
      expect((await watching({ speaker })).sort()).toEqual([
        `new-quotation: herald.txt, Maria Lindqvist, ${WALL} ← ${speaker}`,
        `new-quotation: weekly.txt, Maria Lindqvist, ${CUT} ← ${speaker}`,
      ]);
    },
  );

  it.each(['Maria', 'Karl Lindqvist', 'Lind'])('does not match Maria Lindqvist as %s', async (speaker) => {
    expect(await watching({ speaker })).toEqual([]);
  });

  it('matches an outlet with or without “The”, and the articles that it added', async () => {
    expect(await watching({ outlet: 'the Island Post' })).toEqual([
      'article-added: post.txt ← the Island Post',
      `new-quotation: post.txt, Tom Okafor, ${FERRY} ← the Island Post`,
    ]);
  });

  it('matches the outlet in via', async () => {
    const said = printed({ id: 'a', outlet: 'Lock Gazette', quotes: [{ text: FERRY, via: 'Radio Delta' }] });
    expect((await changes([], [said], [{ outlet: 'Radio Delta' }])).map(({ change }) => change)).toEqual([
      'new-quotation',
    ]);
  });

  it('matches words with other quotation marks, and prints that cut them', async () => {
    const words = 'will not wait for "another storm"';
    expect((await watching({ words })).sort()).toEqual([
      `new-quotation: herald.txt, Maria Lindqvist, ${WALL} ← ${words}`,
      `new-quotation: weekly.txt, Maria Lindqvist, ${CUT} ← ${words}`,
    ]);
    expect(await watching({ words: 'wait for another stor' })).toEqual([]);
  });

  it('lists every entry that matches a change', async () => {
    const found = await watching({ speaker: 'Okafor' }, { words: 'until noon' }, { outlet: 'Island Post' });
    expect(found).toContain(`new-quotation: post.txt, Tom Okafor, ${FERRY} ← Island Post, Okafor, until noon`);
  });

  it('matches a disagreement about a speaker on the list', async () => {
    const other = printed({ id: 'radio.txt', outlet: 'Radio Delta', quotes: [{ text: WALL, speaker: 'Ana Ruiz' }] });
    const found = await changes([herald], [herald, other], [{ speaker: 'Lindqvist' }]);
    expect(found.map(short)).toEqual(['new-disagreement: speaker, Maria Lindqvist or Ana Ruiz']);
  });
});
