/** The nodes of the attribution graph. */
import type { GraphNode, SpeakerNode } from '../../schema.ts';
import { disagreements, firstPrint, originsIn } from '../provenance.ts';
import type {
  LinkEvidence,
  LinkedCollection,
  Occurrence,
  Outlet,
  SourceArticle,
  Speaker,
  Utterance,
} from '../types.ts';
import { factsOf, type OriginOf } from './facts.ts';

const articleNode = ({ id, key, aliases, record }: SourceArticle, originOf: OriginOf): GraphNode => ({
  id,
  type: 'article',
  title: record.title,
  date: record.date,
  author: record.author,
  url: record.url,
  textHash: record.textHash,
  aliases: [...aliases],
  origin: originOf(key),
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

function utteranceNode({ id, text, prints }: Utterance, originOf: OriginOf): GraphNode {
  const facts = prints.map((print) => factsOf(print, originOf));
  const fullest = prints.findIndex(({ relation }) => relation === 'only' || relation === 'fullest');
  return {
    id,
    type: 'utterance',
    text,
    firstPrint: firstPrint(facts, facts[fullest] ?? facts[0]),
    outlets: new Set(prints.flatMap(({ occurrence }) => occurrence.article.outlet?.id ?? [])).size,
    articles: new Set(prints.map(({ occurrence }) => occurrence.article.id)).size,
    origins: originsIn(facts),
    disagreements: disagreements(facts),
  };
}

export function nodesOf(
  linked: LinkedCollection,
  utterances: readonly Utterance[],
  originOf: OriginOf,
): readonly GraphNode[] {
  return [
    ...linked.articles.map((article) => articleNode(article, originOf)),
    ...linked.outlets.map(outletNode),
    ...linked.speakers.map(speakerNode),
    ...linked.occurrences.map(quotationNode),
    ...utterances.map((utterance) => utteranceNode(utterance, originOf)),
  ];
}
