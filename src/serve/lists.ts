/** Paginated lists and their search terms. */
import { z } from 'zod';
import { type Listed, MOST_WORDS } from '../database/index.ts';
import { STANCES } from '../model.ts';
import { parseQuery } from '../write/search.ts';
import { ProblemError } from './problem.ts';

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 200;
const MAX_TEXT = 500;

const Words = z.string().max(MAX_TEXT);

const paging = {
  limit: z
    .string()
    .regex(/^\d{1,4}$/, 'a whole number')
    .transform(Number)
    .refine((limit) => limit >= 1 && limit <= MAX_LIMIT, `from 1 to ${MAX_LIMIT}`)
    .optional()
    .meta({
      description: `Maximum number of items; default: ${DEFAULT_LIMIT}`,
      // For clients it is a number; the query string carries its digits.
      type: 'integer',
      pattern: undefined,
      minimum: 1,
      maximum: MAX_LIMIT,
    }),
  after: z.string().optional().meta({ description: 'The `next` of the previous page' }),
};

const text = Words.optional().meta({
  description: `Up to ${MOST_WORDS} prefixes of words, or phrases in double quotation marks; case, accents and punctuation are ignored`,
});

export const ThingsQuery = z.strictObject({
  text,
  quotations: z
    .string()
    .regex(/^\d{1,9}$/, 'a whole number')
    .transform(Number)
    .optional()
    .meta({ description: 'Minimum number of quotations' }),
  ...paging,
});

const name = (whose: string) =>
  Words.optional().meta({ description: `The id of ${whose}, or the beginning of a name` });

export const QuotationsQuery = z.strictObject({
  text,
  speaker: name('a speaker'),
  outlet: name('an outlet'),
  article: z.string().optional().meta({ description: 'The id of an article' }),
  utterance: z.string().optional().meta({ description: 'The id of an utterance' }),
  stance: z.enum(STANCES).optional().meta({ description: 'The stance of the source towards the words' }),
  ...paging,
});

const invalid = (detail: string) => new ProblemError('query-invalid', detail);

/** @throws ProblemError for a search without terms, or with too many */
export function searchTerms(typed: string | undefined): readonly string[] {
  if (typed === undefined) return [];
  const { words } = parseQuery(typed);
  if (words.length === 0) throw invalid('text: contains no word');
  if (words.length > MOST_WORDS)
    throw invalid(`text: at most ${MOST_WORDS} words; put a phrase in double quotation marks`);
  return words;
}

/** The whole text as one phrase. @throws ProblemError for a text without words */
export function nameTerm(typed: string | undefined, where: string): string {
  if (typed === undefined) return '';
  const name = parseQuery(`"${typed.replaceAll(/["“”„]/g, ' ')}"`).words[0];
  if (name === undefined) throw invalid(`${where}: contains no name`);
  return name;
}

const cursorOf = (at: string) => Buffer.from(at, 'utf8').toString('base64url');

/** @throws ProblemError for an invalid cursor */
export function cursorPosition(cursor: string | undefined): string {
  if (cursor === undefined) return '';
  const at = Buffer.from(cursor, 'base64url').toString('utf8');
  if (at === '' || cursorOf(at) !== cursor)
    throw new ProblemError('cursor-invalid', 'use the “next” of a response unchanged');
  return at;
}

export const limitOf = (limit: number | undefined) => limit ?? DEFAULT_LIMIT;

/** A page of items and the cursor of the next; takes one item more than the page has. */
export function pageJson(found: readonly Listed[], most: number): string {
  const part = found.slice(0, most);
  const last = part.at(-1);
  const next = found.length > most && last ? cursorOf(last.at) : null;
  return `{"items":[${part.map(({ json }) => json).join(',')}],"next":${JSON.stringify(next)}}`;
}
