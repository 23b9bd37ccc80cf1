/**
 * What a collection says, as far as the next one is compared with it: of its articles and utterances just enough to tell
 * whether they are the same. Both sides are sorted by id, and read one after the other.
 */
import { z } from 'zod';
import type { AttributionGraph, Disagreement, GraphNode, QuotationRecord } from '../schema.ts';
import { byUnits, contentId } from './ids.ts';

const DIGEST_LENGTH = 12;

/** An article by its id; `content` is another where anything that was read of it is. */
export const ArticleState = z.object({
  id: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  date: z.string().nullable(),
  content: z.string(),
});

/** An utterance by its id, who printed it where (`words` is a digest of what each printed), and on what they disagree. */
export const UtteranceState = z.object({
  id: z.string(),
  prints: z.array(z.object({ id: z.string(), article: z.string(), words: z.string() })),
  disagreements: z.array(z.object({ about: z.enum(['speaker', 'role', 'via']), values: z.array(z.string()) })),
});

export type ArticleState = z.infer<typeof ArticleState>;
export type UtteranceState = z.infer<typeof UtteranceState>;

type Stream<T> = Iterable<T> | AsyncIterable<T>;

/** A state that was kept. */
export interface FormerState {
  articles(): Stream<ArticleState>;
  utterances(): Stream<UtteranceState>;
}

export const NO_STATE = { articles: () => [], utterances: () => [] } satisfies FormerState;

/** Whom the words are attributed to, under the name that the collection has for them. */
export interface Voice {
  readonly id: string;
  readonly name: string;
}

export interface PrintNow {
  readonly quotation: QuotationRecord;
  readonly speaker: Voice | null;
}

/** An utterance as it is now, with all that there is to tell of it. */
export interface UtteranceNow {
  readonly id: string;
  readonly text: string;
  readonly disagreements: readonly Disagreement[];
  readonly prints: readonly PrintNow[];
}

/** The state that now holds. It can be read more than once. */
export interface StateNow {
  articles(): Iterable<ArticleState>;
  utterances(): Iterable<UtteranceNow>;
}

export function toState({ id, prints, disagreements }: UtteranceNow): UtteranceState {
  return {
    id,
    prints: prints.map(({ quotation: { id: print, article, text } }) => ({
      id: print,
      article,
      words: contentId('', [text]).slice(0, DIGEST_LENGTH),
    })),
    disagreements: disagreements.map(({ about, values }) => ({ about, values: values.map(({ value }) => value) })),
  };
}

/** What of the state is kept for the next run. */
export const keptOf = (now: StateNow) => ({
  articles: () => now.articles(),
  *utterances() {
    for (const utterance of now.utterances()) yield toState(utterance);
  },
});

type NodeOf<Type extends GraphNode['type']> = Extract<GraphNode, { type: Type }>;

/** Speakers by quotation, and outlets by article. */
function attributions({ nodes, edges }: AttributionGraph) {
  const named = new Map<string, Voice>();
  for (const node of nodes)
    if (node.type === 'speaker' || node.type === 'outlet') named.set(node.id, { id: node.id, name: node.name });
  const [speakers, outlets] = [new Map<string, Voice>(), new Map<string, Voice>()];
  for (const { type, source, target } of edges) {
    const one = named.get(target);
    if (one && type === 'attributed') speakers.set(source, one);
    if (one && type === 'published') outlets.set(source, one);
  }
  return { speakers, outlets };
}

function articleState(
  { id, title, author, date, url, textHash }: NodeOf<'article'>,
  outlet: Voice | null,
): ArticleState {
  // What an outlet is called may change with other articles; which it is does not.
  const content = contentId('', [textHash, outlet?.id ?? null, title, author, date, url]);
  return { id, title, outlet: outlet?.name ?? null, date, content };
}

/** The state of a collection as its graph and its quotations say it. */
export function stateOf(graph: AttributionGraph, quotations: readonly QuotationRecord[]): StateNow {
  const { speakers, outlets } = attributions(graph);
  const prints = new Map<string, QuotationRecord[]>();
  for (const quotation of quotations) {
    const others = prints.get(quotation.utterance);
    if (others) others.push(quotation);
    else prints.set(quotation.utterance, [quotation]);
  }
  const printsOf = (utterance: string): readonly PrintNow[] =>
    [...(prints.get(utterance) ?? [])]
      .sort((a, b) => byUnits(a.id, b.id))
      .map((quotation) => ({ quotation, speaker: speakers.get(quotation.id) ?? null }));
  return {
    *articles() {
      for (const node of graph.nodes)
        if (node.type === 'article') yield articleState(node, outlets.get(node.id) ?? null);
    },
    *utterances() {
      for (const node of graph.nodes) {
        if (node.type !== 'utterance') continue;
        const { id, text, disagreements } = node;
        yield { id, text, disagreements, prints: printsOf(id) };
      }
    },
  };
}
