/** Nodes of the attribution graph; quotations, the most frequent, as lines of JSON. */
import type { Disagreement, GraphNode, SpeakerNode } from '../../schema.ts';
import type { KnownIds, LinkEvidence, Occurrence, Outlet, SourceArticle, Speaker, Utterance } from '../types.ts';
import { andMembers, toJson } from './json.ts';
import { type OriginOf, type PrintContext, provenanceOf } from './print-provenance.ts';
import { disagreements, firstPrint, originsIn } from './provenance.ts';

type Node<Type extends GraphNode['type']> = Extract<GraphNode, { type: Type }>;

export const articleNode = ({ id, key, aliases, facts }: SourceArticle, originOf: OriginOf): Node<'article'> => {
  const { title, date, author, url, textHash } = facts;
  return { id, type: 'article', title, date, author, url, textHash, aliases: [...aliases], origin: originOf(key) };
};

const idsField = (ids: KnownIds) => (ids === null ? {} : { ids: { ...ids } });

export const outletNode = ({ id, name, aliases, ids }: Outlet): Node<'outlet'> => ({
  id,
  type: 'outlet',
  name,
  aliases: [...aliases],
  ...idsField(ids),
});

const copyEvidence = ({ kind, text, articles }: LinkEvidence) => ({ kind, text, articles: [...articles] });

export const speakerNode = ({ ids, ...speaker }: Speaker): SpeakerNode => {
  const { id, name, speakerType, aliases, roles, links, distinctions, issuer } = speaker;
  return {
    id,
    type: 'speaker',
    name,
    speakerType,
    aliases: [...aliases],
    ...idsField(ids),
    roles: roles.map(({ text, article, span }) => ({ text, article, span })),
    links: links.map(({ rule, names, evidence }) => ({
      rule,
      names: [...names],
      evidence: evidence.map(copyEvidence),
    })),
    distinctions: distinctions.map(({ speaker, rule, evidence }) => ({
      speaker,
      rule,
      evidence: evidence.map(copyEvidence),
    })),
    ...(issuer === null ? {} : { issuer }),
  };
};

/** @param body stored members of the node, as a JSON object */
export const quotationNode = ({ quotation, article }: Occurrence, body: string): string => {
  const { id, kind, act, nestedIn } = quotation;
  const what = `"kind":${toJson(kind)},"act":${toJson(act)},"nestedIn":${toJson(nestedIn)}`;
  return `{"id":${toJson(id)},"type":"quotation",${what}${andMembers(body)},"article":${toJson(article.id)}}`;
};

/** Aspects on which the prints of an utterance differ. */
export const disagreementsOf = ({ prints }: Utterance, context: PrintContext): readonly Disagreement[] =>
  prints.length > 1 ? disagreements(prints.map((print) => provenanceOf(print, context))) : [];

export function utteranceNode(
  { id, prints, fullest }: Utterance,
  text: string,
  context: PrintContext,
): Node<'utterance'> {
  const facts = prints.map((print) => provenanceOf(print, context));
  const whole = prints.findIndex(({ occurrence }) => occurrence === fullest);
  return {
    id,
    type: 'utterance',
    text,
    firstPrint: firstPrint(facts, facts[whole]),
    outlets: new Set(prints.flatMap(({ occurrence }) => occurrence.article.outlet?.id ?? [])).size,
    articles: new Set(prints.map(({ occurrence }) => occurrence.article.id)).size,
    origins: originsIn(facts),
    disagreements: disagreements(facts),
  };
}
