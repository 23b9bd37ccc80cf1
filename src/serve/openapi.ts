/** The OpenAPI 3.1 description, derived from the routes. */
import { z } from 'zod';
import { groupBy } from '../util/group-by.ts';
import { VERSION } from '../version.ts';
import { MEDIA_TYPE, PROBLEMS, Problem, type ProblemKind } from './problem.ts';
import type { Route } from './route.ts';
import { ROUTES } from './routes.ts';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Points references to `components`, where OpenAPI keeps definitions. */
function moved(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(moved);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === '$ref' && typeof inner === 'string' ? inner.replace('#/$defs/', '#/components/schemas/') : moved(inner),
    ]),
  );
}

/** The request and response shapes of all routes, by name. */
const shapesOf = (routes: readonly Route[]) =>
  routes.flatMap(({ name, params, query, body, answer }) => [
    [`${name} params`, params] as const,
    [`${name} query`, query] as const,
    [`${name} answer`, answer] as const,
    ...(body ? [[`${name} body`, body] as const] : []),
  ]);

const objectAt = (object: Json, key: string): Json => {
  const inner = object[key];
  return isObject(inner) ? inner : {};
};

const parametersIn = (place: 'path' | 'query', shape: Json): Json[] => {
  const required = Array.isArray(shape['required']) ? shape['required'] : [];
  return Object.entries(objectAt(shape, 'properties')).map(([name, schema]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema,
  }));
};

const json = (schema: Json, type = 'application/json') => ({ content: { [type]: { schema } } });

const PROBLEM = { $ref: '#/components/schemas/Problem' };

/** Problems that any request can cause. */
const ANY: readonly ProblemKind[] = ['request-invalid', 'host-unknown', 'headers-too-large', 'internal', 'stopping'];

function problemResponses(kinds: readonly ProblemKind[]): Json {
  const byStatus = groupBy(new Set([...kinds, ...ANY]), (kind) => PROBLEMS[kind][0]);
  const entries = [...byStatus].sort(([a], [b]) => a - b);
  return Object.fromEntries(
    entries.map(([status, same]) => [
      String(status),
      { description: same.map((kind) => `${kind}: ${PROBLEMS[kind][1]}`).join('. '), ...json(PROBLEM, MEDIA_TYPE) },
    ]),
  );
}

const ETAG = { ETag: { schema: { type: 'string' }, description: 'For the If-None-Match header of later requests' } };
const NOT_MODIFIED = { '304': { description: 'Unchanged since this ETag' } };

function operation(route: Route, shapes: Json): Json {
  const { name, summary, body, cacheable, problems } = route;
  const shape = (what: string) => objectAt(shapes, `${name} ${what}`);
  return {
    operationId: name,
    summary,
    parameters: [...parametersIn('path', shape('params')), ...parametersIn('query', shape('query'))],
    ...(body ? { requestBody: { required: true, ...json(shape('body')) } } : {}),
    responses: {
      '200': { description: summary, ...(cacheable ? { headers: ETAG } : {}), ...json(shape('answer')) },
      ...(cacheable ? NOT_MODIFIED : {}),
      ...problemResponses(problems),
    },
  };
}

/** Paths outside the routes: the page and this description. */
const OTHERS: Readonly<Record<string, Json>> = {
  '/': {
    get: {
      operationId: 'page',
      summary: 'report.html, for people',
      responses: {
        '200': { description: 'The page', headers: ETAG, content: { 'text/html': { schema: { type: 'string' } } } },
        ...NOT_MODIFIED,
        ...problemResponses(['query-invalid']),
      },
    },
  },
  '/openapi.json': {
    get: {
      operationId: 'openapi',
      summary: 'This description',
      responses: {
        '200': { description: 'OpenAPI 3.1', headers: ETAG, ...json({ type: 'object' }) },
        ...NOT_MODIFIED,
        ...problemResponses(['query-invalid']),
      },
    },
  },
};

export function openApi(): Json {
  const all = z.object({ problem: Problem, ...Object.fromEntries(shapesOf(ROUTES)) });
  // With `io: 'output'` zod would forbid the fields that a later release may add.
  const schema = z.toJSONSchema(all, { target: 'draft-2020-12', io: 'input' });
  const shapes = moved(schema.properties);
  const schemas = moved(schema.$defs);
  const paths: Record<string, Json> = { ...OTHERS };
  for (const route of ROUTES)
    paths[route.path] = {
      ...paths[route.path],
      [route.method.toLowerCase()]: operation(route, isObject(shapes) ? shapes : {}),
    };
  return {
    openapi: '3.1.1',
    info: {
      title: 'quotegraph',
      version: VERSION,
      description: 'Who said what, in which outlet, across news articles, and which words were printed again.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    paths,
    components: { schemas },
  };
}
