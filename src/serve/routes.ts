/** The JSON routes. */
import { z } from 'zod';
import { auditQuotation, auditText, quotationsToAudit } from '../collection/audit/audit.ts';
import { ArticleRecord, type AuditAnswer } from '../schema.ts';
import { VERSION } from '../version.ts';
import { cursorPosition, limitOf, nameTerm, pageJson, QuotationsQuery, searchTerms, ThingsQuery } from './lists.ts';
import { ProblemError, type ProblemKind } from './problem.ts';
import {
  Answers,
  Article,
  GivenArticle,
  Health,
  Outlet,
  PrintedUtterance,
  pageOf,
  Question,
  Quotation,
  Speaker,
  Utterance,
} from './resources.ts';
import { get, NoParameters, post, type RequestContext, type Route } from './route.ts';

const Id = z.object({ id: z.string() });

const LIST_PROBLEMS = ['query-invalid', 'cursor-invalid', 'busy', 'time-limit'] as const;
const ONE_PROBLEMS = ['address-invalid', 'query-invalid', 'not-found', 'busy', 'time-limit'] as const;
const BODY_PROBLEMS: readonly ProblemKind[] = [
  'query-invalid',
  'body-cut-off',
  'body-not-json',
  'body-too-deep',
  'body-too-large',
  'media-type-unsupported',
  'body-invalid',
  'request-timeout',
  'busy',
  'time-limit',
];

const notFound = (what: string, id: string) =>
  new ProblemError('not-found', `there is no ${what} ${JSON.stringify(id)}`);

async function existing(what: string, id: string, found: Promise<string | null>): Promise<string> {
  const json = await found;
  if (json === null) throw notFound(what, id);
  return json;
}

/** A list of articles, outlets, speakers or utterances. */
const listRoute = (kind: string, plural: string, item: z.ZodType, listName: string): Route =>
  get(
    {
      path: `/${plural}`,
      name: `list${listName}`,
      summary: `Lists ${plural} by id, optionally filtered`,
      params: NoParameters,
      query: ThingsQuery,
      answer: pageOf(listName, item),
      problems: LIST_PROBLEMS,
    },
    async ({ snapshot }, { query, signal }) => {
      const most = limitOf(query.limit);
      const wanted = { after: cursorPosition(query.after), words: searchTerms(query.text), most: most + 1 };
      return pageJson(await snapshot.ask(signal, (tables) => tables.things(kind, wanted, query.quotations ?? 0)), most);
    },
  );

const itemRoute = (kind: string, plural: string, answer: z.ZodType): Route =>
  get(
    {
      path: `/${plural}/{id}`,
      name: `get${kind[0]?.toUpperCase()}${kind.slice(1)}`,
      summary: `The ${kind} with this id`,
      params: Id,
      query: NoParameters,
      answer,
      problems: ONE_PROBLEMS,
    },
    ({ snapshot }, { params: { id }, signal }) =>
      existing(
        kind,
        id,
        snapshot.ask(signal, (tables) => tables.thing(kind, id)),
      ),
  );

const quotations = get(
  {
    path: '/quotations',
    name: 'listQuotations',
    summary: 'Lists quotations by article and position, optionally filtered',
    params: NoParameters,
    query: QuotationsQuery,
    answer: pageOf('Quotations', Quotation),
    problems: LIST_PROBLEMS,
  },
  async ({ snapshot }, { query, signal }) => {
    const most = limitOf(query.limit);
    const wanted = {
      after: cursorPosition(query.after),
      words: searchTerms(query.text),
      speaker: nameTerm(query.speaker, 'speaker'),
      outlet: nameTerm(query.outlet, 'outlet'),
      article: query.article ?? '',
      utterance: query.utterance ?? '',
      stance: query.stance ?? '',
      most: most + 1,
    };
    return pageJson(await snapshot.ask(signal, (tables) => tables.quotations(wanted)), most);
  },
);

const quotation = get(
  {
    path: '/quotations/{id}',
    name: 'getQuotation',
    summary: 'The quotation with this id',
    params: Id,
    query: NoParameters,
    answer: Quotation,
    problems: ONE_PROBLEMS,
  },
  ({ snapshot }, { params: { id }, signal }) =>
    existing(
      'quotation',
      id,
      snapshot.ask(signal, (tables) => tables.quotation(id)),
    ),
);

/** Merges two JSON objects as text. */
const mergeJson = (one: string, other: string) => `${one.slice(0, -1)},${other.slice(1)}`;

const utterance = get(
  {
    path: '/utterances/{id}',
    name: 'getUtterance',
    summary: 'The utterance with this id, and all its prints',
    params: Id,
    query: NoParameters,
    answer: PrintedUtterance,
    problems: ONE_PROBLEMS,
  },
  ({ snapshot }, { params: { id }, signal }) =>
    snapshot.ask(signal, async (tables) => {
      const json = await existing('utterance', id, tables.thing('utterance', id));
      const prints = (await tables.prints(id)).map(([printed, print]) => mergeJson(printed, print));
      return mergeJson(json, `{"prints":[${prints.join(',')}]}`);
    }),
);

const extract = post(
  {
    path: '/extract',
    name: 'extract',
    summary: 'Extracts the quotations of an article, as `quotegraph extract` does',
    body: GivenArticle,
    answer: ArticleRecord,
    problems: BODY_PROBLEMS,
  },
  async ({ articles }, { body, signal }) => JSON.stringify(await articles.read(body, signal)),
);

async function auditAnswers(
  question: Question,
  { snapshot, articles }: RequestContext,
  signal: AbortSignal,
): Promise<AuditAnswer[]> {
  const mayGoOn = () => signal.throwIfAborted();
  if ('text' in question) {
    const { text, speaker = null, stance = null } = question;
    return [await snapshot.ask(signal, (tables) => auditText(tables.lookup(mayGoOn), text, { speaker, stance }))];
  }
  const asked = quotationsToAudit(await articles.read(question.draft, signal));
  const answers: AuditAnswer[] = [];
  // One queue slot per quotation: a long draft must not block other requests.
  for (const one of asked)
    answers.push(await snapshot.ask(signal, (tables) => auditQuotation(tables.lookup(mayGoOn), one)));
  return answers;
}

const audit = post(
  {
    path: '/audit',
    name: 'audit',
    summary: 'Looks up who printed words, or the quotations of a draft, as `quotegraph audit --json` does',
    body: Question,
    answer: Answers,
    problems: BODY_PROBLEMS,
  },
  async (requestContext, { body, signal }) =>
    JSON.stringify({ answers: await auditAnswers(body, requestContext, signal) }),
);

const health = get(
  {
    path: '/health',
    name: 'health',
    summary: 'Status of the server and size of the collection',
    params: NoParameters,
    query: NoParameters,
    answer: Health,
    problems: ['query-invalid'],
    cacheable: false,
  },
  async ({ snapshot: { digest, counts }, stale }) =>
    JSON.stringify({ status: 'ok', version: VERSION, snapshot: digest, stale, ...counts }),
);

export const ROUTES: readonly Route[] = [
  listRoute('article', 'articles', Article, 'Articles'),
  itemRoute('article', 'articles', Article),
  listRoute('outlet', 'outlets', Outlet, 'Outlets'),
  itemRoute('outlet', 'outlets', Outlet),
  listRoute('speaker', 'speakers', Speaker, 'Speakers'),
  itemRoute('speaker', 'speakers', Speaker),
  listRoute('utterance', 'utterances', Utterance, 'Utterances'),
  utterance,
  quotations,
  quotation,
  extract,
  audit,
  health,
];
