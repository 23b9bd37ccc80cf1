/**
 * Lines that a distributed engine exchanges with the filter commands: records and wordings of an article, wordings of copies,
 * a wording with its keys, edges between wordings. Output lines depend on one input line alone.
 */
import { z } from 'zod';
import { ArticleRecord } from '../schema.ts';
import { describeArticle } from './articles/article-facts.ts';
import { copyKey, mergeCopies } from './articles/copies.ts';
import { isName } from './link/names.ts';
import { tokenizedWording, verifyPair } from './reuse/index.ts';
import { keysOfWording, uniteWordings, wordingOfQuotation } from './reuse/wordings.ts';
import type { ReuseEdge } from './types.ts';

const WordingLine = z.object({
  id: z.string(),
  text: z.string(),
  length: z.int().nonnegative(),
  verbatim: z.boolean(),
  voices: z.array(z.array(z.string())),
  days: z.array(z.int()),
  articles: z.array(z.string()),
});
/** All `map` lines of one wording, one per print. */
const Prints = z.tuple([WordingLine], WordingLine);
const PairLine = z.object({ one: Prints, other: Prints });
/** `meets` is false for wordings that are never compared. */
const MeetingLine = WordingLine.extend({ meets: z.boolean() });
const PrintsLine = z.object({ prints: z.tuple([MeetingLine], MeetingLine) });
const CopiesLine = z.object({ records: z.array(z.object({ record: ArticleRecord })).min(1) });

export type WordingLine = z.infer<typeof MeetingLine>;

type WordingOut = { readonly line: 'wording'; readonly quotation?: string } & WordingLine;
type KeyOut = { readonly line: 'key'; readonly wording: string; readonly shared_key: number; readonly size: number };
type RecordOut = { readonly line: 'record'; readonly article: string; readonly record: ArticleRecord };

/** `line` is the kind of line; the tables of the SQL statements have the same names. */
export type MappedLine = WordingOut | KeyOut;

type Quote = ArticleRecord['quotes'][number];

function wordingOf(quotation: Quote, article: string, date: string | null): WordingOut {
  const named = quotation.speaker !== null && isName(quotation.speaker, quotation.speakerType);
  const { wording, comparable } = wordingOfQuotation({ quotation, named, article, date });
  return {
    line: 'wording',
    quotation: quotation.id,
    ...wording,
    meets: comparable,
    voices: wording.voices.map((voice) => [...voice]),
    days: [...wording.days],
    articles: [...wording.articles],
  };
}

function* keyLines(wording: WordingLine): Generator<KeyOut> {
  const keys = keysOfWording({ comparable: wording.meets, text: wording.text });
  for (const key of keys) yield { line: 'key', wording: wording.id, shared_key: key, size: keys.length };
}

/** Wordings and keys of one article. */
export function* mapArticle(record: ArticleRecord): Generator<MappedLine> {
  for (const wording of wordingsIn(record)) {
    yield wording;
    yield* keyLines(wording);
  }
}

function* wordingsIn(record: ArticleRecord): Generator<WordingOut> {
  const article = copyKey(record);
  for (const quotation of record.quotes) yield wordingOf(quotation, article, record.date);
}

/** The record and wordings of one article, without keys: `uniteLine` makes these from all prints of a wording. */
export function* recordArticle(record: ArticleRecord): Generator<RecordOut | WordingOut> {
  yield { line: 'record', article: copyKey(record), record };
  yield* wordingsIn(record);
}

/** Records of copies of one article → the wordings that replace theirs; undefined for an invalid line. */
export function copiesLine(value: unknown): readonly WordingOut[] | undefined {
  const copies = CopiesLine.safeParse(value);
  if (!copies.success) return undefined;
  const quotes: Quote[] = [];
  const facts = copies.data.records.map(({ record }) => {
    const described = describeArticle(record, quotes.length);
    quotes.push(...record.quotes);
    return described.facts;
  });
  return mergeCopies(facts).flatMap((article) =>
    article.facts.quotes.flatMap(({ place, id, nestedIn }) => {
      const quote = quotes[place];
      return quote ? [wordingOf({ ...quote, id, nestedIn }, article.key, article.facts.date)] : [];
    }),
  );
}

/** All prints of a wording → the united wording and its keys; undefined for an invalid line. */
export function uniteLine(value: unknown): readonly MappedLine[] | undefined {
  const group = PrintsLine.safeParse(value);
  if (!group.success) return undefined;
  const [{ meets }] = group.data.prints;
  const { voices, days, articles, ...rest } = uniteWordings(group.data.prints);
  const wording = {
    ...rest,
    meets,
    voices: voices.map((voice) => [...voice]),
    days: [...days],
    articles: [...articles],
  };
  return [{ line: 'wording', ...wording }, ...keyLines(wording)];
}

const spelt = (wording: Parameters<typeof uniteWordings>[0][0]) => tokenizedWording(wording, wording.text);

/** A pair of wordings → at most one edge; undefined for an invalid line. */
export function verifyLine(value: unknown): readonly ({ readonly line: 'edge' } & ReuseEdge)[] | undefined {
  const pair = PairLine.safeParse(value);
  if (!pair.success) return undefined;
  const edge = verifyPair(spelt(uniteWordings(pair.data.one)), spelt(uniteWordings(pair.data.other)));
  return edge ? [{ line: 'edge', ...edge }] : [];
}
