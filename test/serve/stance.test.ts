import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Server } from '../../src/serve/index.ts';
import { ask, askJson, build, place, postJson, started } from './started.ts';

const DENIED = 'that the old ferry had leaked fuel into the harbour in the spring of the year';
const TEXT = `Ada Brandt denied ${DENIED}. Paul Lund said that the quay was safe.`;

let home: ReturnType<typeof place>;
let server: Server;

beforeAll(async () => {
  const article = { id: 'ferry.txt', outlet: 'River Post', date: '2022-05-02', text: TEXT };
  home = place({ 'news.ndjson': `${JSON.stringify(article)}\n` });
  await build(home.root);
  server = await started(`${home.root}/news.quotes`);
});
afterAll(async () => {
  await server?.close();
  home.remove();
});

const textsOf = async (query: string) =>
  (await askJson(server, `/quotations?${query}`)).items.map(({ text }: { text: string }) => text);

describe('the stance in the API', () => {
  it('is part of a quotation, with the words that show it', async () => {
    const { items } = await askJson(server, '/quotations?stance=denies');
    expect(items).toMatchObject([{ text: DENIED, stance: 'denies', stanceWords: { text: 'denied', span: [11, 17] } }]);
  });

  it('filters a list, and its words can be searched', async () => {
    expect(await textsOf('stance=asserts')).toEqual(['that the quay was safe']);
    expect(await textsOf('text=denied')).toEqual([DENIED]);
    expect(await textsOf('stance=promises')).toEqual([]);
  });

  it('is refused if there is no such stance', async () => {
    expect((await ask(server, '/quotations?stance=maybe')).status).toBe(400);
  });

  it('is described in OpenAPI', async () => {
    const { paths } = await askJson(server, '/openapi.json');
    const parameter = paths['/quotations'].get.parameters.find(({ name }: { name: string }) => name === 'stance');
    expect(JSON.stringify(parameter)).toContain('promises');
  });

  it('is in the answer of an audit and in that of an extraction', async () => {
    const draft = { text: `Ada Brandt denied ${DENIED}.` };
    const audited = JSON.parse((await postJson(server, '/audit', { draft })).text);
    expect(audited.answers[0]).toMatchObject({ stance: 'denies', found: [{ prints: [{ stance: 'denies' }] }] });
    const turned = JSON.parse(
      (await postJson(server, '/audit', { draft: { text: `Ada Brandt said ${DENIED}.` } })).text,
    );
    expect(turned.answers[0]).toMatchObject({
      altered: true,
      found: [{ stanceChange: { from: 'denies', to: 'asserts' } }],
    });
    const looked = JSON.parse((await postJson(server, '/audit', { text: DENIED, speaker: 'Per Lund' })).text);
    expect(looked.answers[0]).toMatchObject({ contradictedBy: ['Ada Brandt'], elsewhere: [], stance: 'asserts' });
    const extracted = JSON.parse((await postJson(server, '/extract', draft)).text);
    expect(extracted.quotes).toMatchObject([{ stance: 'denies' }]);
  });
});
