/** What a distributed engine passes on lines: an article's wordings and keys, and edges between two wordings. */
import { z } from 'zod';
import type { ArticleRecord } from '../schema.ts';
import { contentId } from './content-id.ts';
import { isName } from './link/names.ts';
import { spelled, verify } from './reuse/index.ts';
import { keysOfWording, localWording, united } from './reuse/wordings.ts';
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
/** Of each of the two all lines that `map` gave, one for each print. */
const Prints = z.tuple([WordingLine], WordingLine);
const PairLine = z.object({ one: Prints, other: Prints });

export type WordingLine = z.infer<typeof WordingLine>;

/** The lines of one article, its quotations first; `line` says which kind each is, as the tables of the statements do. */
export type MappedLine =
  | ({ readonly line: 'wording'; readonly quotation: string } & WordingLine)
  | { readonly line: 'key'; readonly wording: string; readonly shared_key: number; readonly size: number };

function* linesOfQuote(quotation: ArticleRecord['quotes'][number], article: string, date: string | null) {
  const named = quotation.speaker !== null && isName(quotation.speaker, quotation.speakerType);
  const { wording, meets } = localWording({ quotation, named, article, date });
  yield {
    line: 'wording',
    quotation: quotation.id,
    ...wording,
    voices: wording.voices.map((voice) => [...voice]),
    days: [...wording.days],
    articles: [...wording.articles],
  } satisfies MappedLine;
  const keys = keysOfWording({ meets, text: wording.text });
  for (const key of keys) {
    yield { line: 'key', wording: wording.id, shared_key: key, size: keys.length } satisfies MappedLine;
  }
}

/** Everything that the statements need of an article; no other article is asked. */
export function* mapArticle({ textHash, outlet, url, date, quotes }: ArticleRecord): Generator<MappedLine> {
  const article = contentId('', [textHash, outlet, url]);
  for (const quotation of quotes) yield* linesOfQuote(quotation, article, date);
}

const spelt = (wording: Parameters<typeof united>[0][0]) => spelled(wording, wording.text);

/** A pair of wordings → the edge between them; null where there is none, undefined where it is no such pair. */
export function verifyLine(value: unknown): ReuseEdge | null | undefined {
  const pair = PairLine.safeParse(value);
  return pair.success ? verify(spelt(united(pair.data.one)), spelt(united(pair.data.other))) : undefined;
}
