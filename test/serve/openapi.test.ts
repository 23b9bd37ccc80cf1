import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Server } from '../../src/serve/index.ts';
import { openApi } from '../../src/serve/openapi.ts';
import { PROBLEMS } from '../../src/serve/problem.ts';
import { ROUTES } from '../../src/serve/routes.ts';
import { ask, askJson, type place, placeBuilt, postJson, started } from './started.ts';

interface Response {
  readonly description: string;
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
}
interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly responses: Readonly<Record<string, Response>>;
}
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

const description: Description = JSON.parse(JSON.stringify(openApi()));
const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
);
const operationOf = (method: string, path: string) =>
  operations.find((one) => one.method === method && one.path === path)?.operation;

/** Holds an answer against the shape that the description gives for it. */
function wrongWith(schema: object, answer: unknown): unknown {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  ajv.addVocabulary(['components']);
  const validate = ajv.compile({ ...schema, components: { schemas: description.components.schemas } });
  return validate(answer) ? null : validate.errors;
}

let home: ReturnType<typeof place>;
let server: Server;

beforeAll(async () => {
  home = await placeBuilt();
  server = await started(`${home.root}/news.quotes`);
});
afterAll(async () => {
  await server?.close();
  home.remove();
});

describe('the OpenAPI description', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    expect(await validator.validate(JSON.parse(JSON.stringify(openApi())))).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  it('is served unchanged', async () => {
    expect(await askJson(server, '/openapi.json')).toEqual(description);
  });

  it('lists every route, the page and itself', () => {
    const routes = ROUTES.map(({ method, path }) => `${method} ${path}`);
    const described = operations.map(({ method, path }) => `${method} ${path}`);
    expect(described.sort()).toEqual([...routes, 'GET /', 'GET /openapi.json'].sort());
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length);
  });

  it('describes the length of a page as a number', () => {
    const [limit] = operationOf('GET', '/quotations')?.parameters?.filter(({ name }) => name === 'limit') ?? [];
    expect(limit).toMatchObject({ schema: { type: 'integer', minimum: 1, maximum: 200 } });
    expect(limit).not.toHaveProperty('schema.pattern');
  });

  it('lists the parameters of each route', () => {
    const parametersOf = (path: string) =>
      operationOf('GET', path)?.parameters?.map(({ name, in: where, required }) => [name, where, required]);
    expect(parametersOf('/speakers/{id}')).toEqual([['id', 'path', true]]);
    expect(parametersOf('/quotations')?.map(([name]) => name)).toEqual([
      'text',
      'speaker',
      'outlet',
      'article',
      'utterance',
      'stance',
      'limit',
      'after',
    ]);
  });

  it('lists every kind of problem', () => {
    const told = operations.flatMap(({ operation }) =>
      Object.values(operation.responses).map(({ description: text }) => text),
    );
    // A route that is not there, or takes another method, has nothing to say about that.
    const elsewhere = ['address-unknown', 'method-not-allowed', 'expectation-failed'];
    const kinds = Object.keys(PROBLEMS).filter((kind) => !elsewhere.includes(kind));
    for (const kind of kinds)
      expect(
        told.some((text) => text.includes(`${kind}: `)),
        kind,
      ).toBe(true);
  });

  it('is correct for the responses of every route', async () => {
    const firstId = async (list: string) => (await askJson(server, `/${list}`)).items[0].id;
    const bodies: Readonly<Record<string, object>> = {
      '/extract': { text: '“It rained,” said Ann Lee.' },
      '/audit': { draft: { text: '“We will not raise the fares before the winter of 2031,” said Ann Lee.' } },
    };
    for (const { method, path } of ROUTES) {
      const list = path.split('/')[1] ?? '';
      const asked = path.includes('{id}') ? `/${list}/${encodeURIComponent(await firstId(list))}` : path;
      const reply = method === 'POST' ? await postJson(server, path, bodies[path]) : await ask(server, asked);
      expect(reply.status, path).toBe(200);
      const schema = operationOf(method, path)?.responses['200']?.content?.['application/json']?.schema ?? {};
      expect(wrongWith(schema, JSON.parse(reply.text)), path).toBeNull();
    }
  });

  it('rejects an incomplete response (self-test)', async () => {
    const { items, next } = await askJson(server, '/speakers');
    const { name: _, ...nameless } = items[0];
    const schema = operationOf('GET', '/speakers')?.responses['200']?.content?.['application/json']?.schema ?? {};
    expect(wrongWith(schema, { items: [nameless], next })).not.toBeNull();
  });

  it('is correct for problem details', async () => {
    const { text } = await ask(server, '/articles?limit=0');
    const schema =
      operationOf('GET', '/articles')?.responses['400']?.content?.['application/problem+json']?.schema ?? {};
    expect(wrongWith(schema, JSON.parse(text))).toBeNull();
  });
});
