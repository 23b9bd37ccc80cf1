import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Server } from '../../src/serve/index.ts';
import { ndjson, quotegraph } from '../cli/program.ts';
import { itLong } from '../rounds.ts';
import { ask, askJson, place, placeBuilt, postJson, started, WHOLE } from './started.ts';

let home: ReturnType<typeof place>;
let server: Server;
let ofFolder: Server;

beforeAll(async () => {
  home = await placeBuilt();
  server = await started(`${home.root}/news.quotes`);
  ofFolder = await started(`${home.root}/output`);
});
afterAll(async () => {
  await server?.close();
  await ofFolder?.close();
  home.remove();
});

const idsOf = ({ items }: { items: { id: string }[] }) => items.map(({ id }) => id);
const textsOf = ({ items }: { items: { text: string }[] }) => items.map(({ text }) => text);
const quotations = async (query: string) => textsOf(await askJson(server, `/quotations?${query}`));

/** All parts of a list, one after the other. */
async function walk(path: string, limit: number): Promise<{ id: string }[]> {
  const all: { id: string }[] = [];
  let next: string | null = null;
  do {
    const part = await askJson(server, `${path}?limit=${limit}${next === null ? '' : `&after=${next}`}`);
    expect(part.items.length).toBeLessThanOrEqual(limit);
    all.push(...part.items);
    next = part.next;
  } while (next !== null);
  return all;
}

describe('the API', () => {
  it('lists articles with their outlets', async () => {
    const { items } = await askJson(server, '/articles');
    expect(items).toMatchObject([
      { id: '50% off', quotations: 2 },
      { id: 'gazette/fares.txt', title: 'No higher fares', quotations: 1 },
      { id: 'https://post.example/fares?page=1#top', quotations: 1 },
    ]);
    expect(await askJson(server, `/outlets/${items[1].outlet}`)).toMatchObject({
      name: 'Lock Gazette',
      articles: 1,
      quotations: 1,
    });
  });

  it.each(['gazette/fares.txt', 'https://post.example/fares?page=1#top', '50% off'])(
    'finds an article by any id: %s',
    async (id) => {
      expect(await askJson(server, `/articles/${encodeURIComponent(id)}`)).toMatchObject({ id, type: 'article' });
    },
  );

  it('reliability 53: finds each article that it lists, whatever ids the articles were given', async () => {
    const ids = [
      '.',
      '..',
      '',
      ' ',
      '%2e',
      '%2E%2e',
      '%',
      '/',
      '//',
      '/..',
      'a/../b',
      '?',
      '#',
      'a?b#c',
      '\\',
      '+',
      '\u0000',
      'é',
      'x'.repeat(9000),
    ];
    const articles = ids.map((id, i) => ({
      id,
      text: `“This is the ${i}th mooring,” said Ann Lee.`,
      date: '2021-01-05',
    }));
    const odd = place({ 'news.ndjson': articles.map((article) => `${JSON.stringify(article)}\n`).join('') });
    const { code } = await quotegraph(['build', 'news.ndjson', '--quiet'], { cwd: odd.root });
    expect(code).toBe(0);
    const ofOdd = await started(`${odd.root}/output`);
    const listed = idsOf(await askJson(ofOdd, '/articles?limit=200'));
    const found = await Promise.all(
      listed.map(async (id) => (await fetch(`${ofOdd.url}articles/${encodeURIComponent(id)}`)).text()),
    );
    await ofOdd.close();
    odd.remove();
    expect(listed).toHaveLength(ids.length);
    expect(found.map((json) => JSON.parse(json).id)).toEqual(listed);
  });

  it('lists speakers with their number of quotations', async () => {
    const { items } = await askJson(server, '/speakers?text=brandt');
    expect(items).toMatchObject([{ name: 'Ada Brandt', quotations: 2 }]);
    expect(await quotations(`speaker=${items[0].id}`)).toHaveLength(2);
  });

  it('gives an utterance with all its prints and their alignments', async () => {
    const { items } = await askJson(server, '/utterances?quotations=2');
    expect(items).toMatchObject([{ articles: 2, quotations: 2, said: [{ support: 2, disputed: false }] }]);
    const whole = await askJson(server, `/utterances/${items[0].id}`);
    const outlets = whole.prints.map(({ outlet, relation }: { outlet: string; relation: string }) => [
      outlet,
      relation,
    ]);
    expect(outlets.sort()).toEqual([
      ['Lock Gazette', 'fullest'],
      ['River Post', 'partial'],
    ]);
    const cut = whole.prints.find(({ relation }: { relation: string }) => relation === 'partial');
    expect(cut.alignment).toEqual(expect.arrayContaining([expect.objectContaining({ op: 'cut' })]));
  });

  it('gives a quotation by id', async () => {
    const [id = ''] = idsOf(await askJson(server, '/quotations?text=quay'));
    expect(await askJson(server, `/quotations/${id}`)).toMatchObject({ id, speaker: 'Paul Lund', article: '50% off' });
  });

  it('gives the same for a store and its output folder', async () => {
    for (const path of ['/articles', '/outlets', '/speakers', '/utterances', '/quotations'])
      expect(await askJson(ofFolder, path)).toEqual(await askJson(server, path));
    expect((await askJson(ofFolder, '/health')).snapshot).toBe((await askJson(server, '/health')).snapshot);
  });

  it('serves the page with its own content security policy', async () => {
    for (const one of [server, ofFolder]) {
      const { status, headers, text } = await ask(one, '/');
      expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      const [, policy = 'none'] = /Content-Security-Policy" content="([^"]+)"/.exec(text) ?? [];
      expect(headers['content-security-policy']).toBe(`${policy}; frame-ancestors 'none'`);
      expect(text).toContain('data-table="texts"');
    }
  });

  itLong('serves a page without texts if requested', async () => {
    for (const path of ['news.quotes', 'output']) {
      const without = await started(`${home.root}/${path}`, { pageText: 'quotes' });
      const { text } = await ask(without, '/');
      await without.close();
      expect(text).toContain('data-table="quotations"');
      expect(text).not.toContain('data-table="texts"');
    }
  });
});

describe('a search for quotations', () => {
  it.each([
    ['prefixes of words in any order', 'text=winter+promis', 1],
    ['a phrase in quotation marks', 'text=%22raise+the+fares%22', 2],
    ['nothing for a phrase in another order', 'text=%22fares+the+raise%22', 0],
    ['words ignoring case and accents', 'text=CAFE', 1],
    ['a speaker by last name', 'speaker=lund', 1],
    ['a speaker without accents', 'speaker=zoe+angstrom', 1],
    ['an outlet', 'outlet=river', 1],
    ['only quotations that match all filters', 'speaker=brandt&outlet=Delta+Echo', 0],
    ['an article', `article=${encodeURIComponent('50% off')}`, 2],
    ['nothing for SQL in the text', `text=${encodeURIComponent("fa%s' OR '1'='1")}`, 0],
  ])('finds %s', async (_, query, count) => {
    expect(await quotations(query)).toHaveLength(count);
  });
});

describe('a list', () => {
  it.each(['/articles', '/outlets', '/speakers', '/utterances', '/quotations'])(
    '%s is complete and in order for any page size',
    async (path) => {
      const { items } = await askJson(server, path);
      expect(new Set(idsOf({ items })).size).toBe(items.length);
      for (const limit of [1, 2, 3, 200]) expect(await walk(path, limit)).toEqual(items);
    },
  );

  it('ends with a null cursor', async () => {
    expect((await askJson(server, '/articles?limit=3')).next).toBeNull();
    expect(await askJson(server, '/articles?text=herring')).toEqual({ items: [], next: null });
  });
});

describe('a posted article', () => {
  it.each([
    ['as text', '“It rained,” said Ann Lee.'],
    ['in HTML', '<p>Rain &amp; wind.</p><p>“It rained,” <b>said</b> Ann Lee.</p>'],
  ])('%s is read as by `extract`', async (_, text) => {
    const article = { id: 'new', title: 'Rain &amp; wind', outlet: 'Coast Weekly', text, section: 'Weather' };
    const { stdout } = await quotegraph(['extract', '-', '--tagger', 'none'], { input: JSON.stringify(article) });
    const { status, text: json } = await postJson(server, '/extract', article);
    expect(status).toBe(200);
    expect(JSON.parse(json)).toEqual(JSON.parse(stdout));
  });

  it('gets a record even without readable text', async () => {
    const { status, text } = await postJson(server, '/extract', {
      text: 'Der Bürgermeister sagte am Montag, dass die Mauer im Mai gebaut werden soll, und niemand hat ihm widersprochen.',
    });
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ quotes: [], diagnostics: [{ code: 'language-unsupported' }] });
  });

  it('is looked up as by `audit`', async () => {
    const words = 'raise the fares before the winter';
    const draft = { id: 'draft', text: `“${WHOLE.replace(' not', '')}” said Ada Brandt.` };
    const cli = (...args: string[]) =>
      quotegraph(['audit', 'news.quotes', '--json', '--tagger', 'none', ...args], {
        cwd: home.root,
        input: JSON.stringify(draft),
      });
    const answersTo = async (question: object) => JSON.parse((await postJson(server, '/audit', question)).text).answers;
    expect(await answersTo({ text: words })).toEqual(ndjson((await cli('--text', words)).stdout));
    const [answer, ...others] = await answersTo({ draft });
    expect(answer).toMatchObject({ reused: true, altered: true });
    expect([answer, ...others]).toEqual(ndjson((await cli('--draft', '-')).stdout));
  });

  it('is returned as inert JSON', async () => {
    const text = '“<script>alert(1)</script> is what it says,” said Ann Lee. {"__proto__": 1}';
    const { headers, text: json } = await postJson(
      server,
      '/extract',
      `{"__proto__": {"a": 1}, "text": ${JSON.stringify(text)}}`,
    );
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(JSON.parse(json).quotes).toMatchObject([{ text: '“<script>alert(1)</script> is what it says,”' }]);
  });
});

describe('an ETag', () => {
  const tagOf = async (path: string) => String((await ask(server, path)).headers['etag']);

  it.each(['/', '/openapi.json', '/articles', '/quotations?text=fares'])('saves %s a second transfer', async (path) => {
    const etag = await tagOf(path);
    expect(etag).toMatch(/^"[0-9a-f]+"$/);
    for (const has of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const { status, headers, text } = await ask(server, path, { headers: { 'if-none-match': has } });
      expect([status, headers['etag'], text]).toEqual([304, etag, '']);
    }
    expect((await ask(server, path, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });

  it('differs between requests', async () => {
    const tags = await Promise.all(['/articles', '/articles?limit=1', '/speakers', '/'].map(tagOf));
    expect(new Set(tags).size).toBe(4);
  });

  it('is absent from problems', async () => {
    const { status } = await ask(server, '/articles/none', { headers: { 'if-none-match': '*' } });
    expect(status).toBe(404);
  });

  it('is absent from responses that may change', async () => {
    expect((await ask(server, '/health')).headers['etag']).toBeUndefined();
  });
});

describe('HEAD', () => {
  it.each(['/', '/articles', '/openapi.json'])('returns the headers of GET for %s, without the body', async (path) => {
    const [head, get] = [await ask(server, path, { method: 'HEAD' }), await ask(server, path)];
    const { date: _, ...headers } = head.headers;
    expect(get.headers).toMatchObject(headers);
    expect([head.status, head.text]).toEqual([200, '']);
  });
});
