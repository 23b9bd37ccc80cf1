/** The nodes of the attribution graph. */
import type { GraphNode, SpeakerNode } from '../../schema.ts';
import type {
  LinkEvidence,
  LinkedCollection,
  Occurrence,
  Outlet,
  Print,
  SourceArticle,
  Speaker,
  Utterance,
} from '../types.ts';

const articleNode = ({ id, aliases, record }: SourceArticle): GraphNode => ({
  id,
  type: 'article',
  title: record.title,
  date: record.date,
  author: record.author,
  url: record.url,
  textHash: record.textHash,
  aliases: [...aliases],
});

const outletNode = ({ id, name, aliases }: Outlet): GraphNode => ({ id, type: 'outlet', name, aliases: [...aliases] });

const copyEvidence = ({ kind, text, articles }: LinkEvidence) => ({ kind, text, articles: [...articles] });

export const speakerNode = ({ id, name, speakerType, aliases, roles, links, distinctions }: Speaker): SpeakerNode => ({
  id,
  type: 'speaker',
  name,
  speakerType,
  aliases: [...aliases],
  roles: roles.map(({ text, article, span }) => ({ text, article, span })),
  links: links.map(({ rule, names, evidence }) => ({ rule, names: [...names], evidence: evidence.map(copyEvidence) })),
  distinctions: distinctions.map(({ speaker, rule, evidence }) => ({
    speaker,
    rule,
    evidence: evidence.map(copyEvidence),
  })),
});

const quotationNode = ({ quotation, article }: Occurrence): GraphNode => ({
  id: quotation.id,
  type: 'quotation',
  kind: quotation.kind,
  act: quotation.act,
  nestedIn: quotation.nestedIn,
  content: quotation.content,
  text: quotation.text,
  article: article.id,
});

/** A date that says at least the day; anything else orders nothing. */
const DAY = /^\d{4}-\d{2}-\d{2}/u;

/** The earliest dated print; prints of one day stay in their own order. Without any date, the fullest print. */
function firstPrint(prints: readonly Print[]): { quotation: string; article: string; date: string | null } {
  const dated = prints.flatMap(({ occurrence }) => {
    const { date } = occurrence.article.record;
    return date !== null && DAY.test(date) ? [{ occurrence, date }] : [];
  });
  const [earliest] = dated.sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
  const fullest = prints.find(({ relation }) => relation === 'only' || relation === 'fullest') ?? prints[0];
  const occurrence = earliest?.occurrence ?? fullest?.occurrence;
  return {
    quotation: occurrence?.quotation.id ?? '',
    article: occurrence?.article.id ?? '',
    date: earliest?.date ?? null,
  };
}

const utteranceNode = ({ id, text, prints }: Utterance): GraphNode => ({
  id,
  type: 'utterance',
  text,
  firstPrint: firstPrint(prints),
  outlets: new Set(prints.flatMap(({ occurrence }) => occurrence.article.outlet?.id ?? [])).size,
  articles: new Set(prints.map(({ occurrence }) => occurrence.article.id)).size,
});

export function nodesOf(linked: LinkedCollection, utterances: readonly Utterance[]): readonly GraphNode[] {
  return [
    ...linked.articles.map(articleNode),
    ...linked.outlets.map(outletNode),
    ...linked.speakers.map(speakerNode),
    ...linked.occurrences.map(quotationNode),
    ...utterances.map(utteranceNode),
  ];
}
