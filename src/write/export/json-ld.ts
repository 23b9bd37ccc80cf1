/**
 * JSON-LD 1.1: each quotation a Web Annotation (https://www.w3.org/TR/annotation-model/) on its article, whose body is a
 * schema.org Quotation and a PROV entity; each utterance a schema.org Claim. Each edge is written as a property
 * under the id of its source node, so that the output can be streamed.
 */
import type { GraphEdge, GraphNode, QuotationRecord, SpeakerNode } from '../../schema.ts';
import { jsonText } from '../lines.ts';
import { ByArticle } from './by-article.ts';
import { inCodePoints, wellFormed } from './code-points.ts';
import type { Exportable } from './exportable.ts';
import type { TextFormat } from './format.ts';
import { CONTEXT } from './json-ld-context.ts';

/** UTF-16 units before and after a quotation, which find it again after the article has changed. */
const AROUND = 32;

const iri = (id: string) => `urn:quotegraph:${encodeURIComponent(wellFormed(id))}`;

/** Characters that a URL of the WHATWG standard may have, but no IRI (RFC 3986). */
const NOT_IN_IRI = /[^\w.~!$&'()*+,;=:@/?%-]|%(?![\da-f]{2})/giu;
const IPV6_HOST = /^https?:\/\/(?:[^/@]*@)?\[[^\]]*\]/u;

const escaped = (part: string) => part.replace(NOT_IN_IRI, (character) => encodeURIComponent(character));

function asIri(url: string): string {
  const [host = ''] = IPV6_HOST.exec(url) ?? [];
  const [address = '', ...fragment] = url.slice(host.length).split('#');
  return host + escaped(address) + (fragment.length > 0 ? `#${escaped(fragment.join('#'))}` : '');
}

/** An http(s) URL as IRI, or undefined: other values are not valid IRIs. */
function webAddress(url: string | null): string | undefined {
  if (url === null || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? asIri(href) : undefined;
}

const SPEAKER_TYPES: Readonly<Record<SpeakerNode['speakerType'], string>> = {
  person: 'Person',
  organization: 'Organization',
  group: 'Organization',
  document: 'CreativeWork',
  unknown: 'Thing',
};

/** `undefined` and null omit the property; JSON itself omits `undefined` alone. */
const given = <Value>(value: Value | null) => value ?? undefined;

/** Wikidata ids have a canonical URL. */
const WIKIDATA = /^Q\d+$/u;

/** The ids of a user's list: a URL becomes `sameAs`; any other id is written with the name of its scheme. */
function knownAs({ ids = {} }: Pick<SpeakerNode, 'ids'>): object {
  const addresses: string[] = [];
  const others: object[] = [];
  for (const [name, id] of Object.entries(ids)) {
    const address = name === 'wikidata' && WIKIDATA.test(id) ? `http://www.wikidata.org/entity/${id}` : webAddress(id);
    if (address === undefined) others.push({ type: 'PropertyValue', propertyID: name, identifierValue: id });
    else addresses.push(address);
  }
  return {
    ...(addresses.length > 0 ? { sameAs: addresses } : {}),
    ...(others.length > 0 ? { identifier: others } : {}),
  };
}

/** Quotations are written from their records, which have more fields. */
function nodeObject(node: GraphNode): object | null {
  const id = iri(node.id);
  switch (node.type) {
    case 'article':
      return {
        id,
        type: ['NewsArticle', 'Entity'],
        headline: given(node.title),
        datePublished: given(node.date),
        byline: given(node.author),
        url: webAddress(node.url),
        textHash: node.textHash,
        origin: iri(node.origin),
      };
    case 'outlet':
      return { id, type: ['Organization', 'Agent'], name: node.name, alternateName: node.aliases, ...knownAs(node) };
    case 'speaker':
      return {
        id,
        type: [SPEAKER_TYPES[node.speakerType], 'Agent'],
        name: node.name,
        alternateName: node.aliases,
        ...knownAs(node),
        description: [...new Set(node.roles.map(({ text }) => text))],
      };
    case 'quotation':
      return null;
    case 'utterance':
      return {
        id,
        type: ['Claim', 'Entity'],
        text: node.text,
        datePublished: given(node.firstPrint.date),
        firstAppearance: iri(node.firstPrint.quotation),
        origins: node.origins,
        disagreesOn: node.disagreements.map(({ about }) => about),
      };
  }
}

function edgeObject(edge: GraphEdge): object | null {
  const [id, target] = [iri(edge.source), iri(edge.target)];
  switch (edge.type) {
    case 'published':
      return { id, publisher: target };
    case 'contains':
      return null;
    case 'attributed':
      return { id, spokenByCharacter: target, wasAttributedTo: target };
    case 'via':
      return { id, via: target };
    case 'prints':
      return { id, score: edge.score, through: edge.through === null ? undefined : iri(edge.through) };
    case 'said':
      return { id, author: target, wasAttributedTo: target };
  }
}

/** Never cuts a surrogate pair. */
function around(text: string, start: number, end: number) {
  const from = Math.max(start - AROUND, 0);
  const to = Math.min(end + AROUND, text.length);
  return {
    prefix: text.slice(from, start).replace(/^[\udc00-\udfff]/, ''),
    suffix: text.slice(end, to).replace(/[\ud800-\udbff]$/, ''),
  };
}

/** The text of an article, and its mapping from UTF-16 offsets to code points. */
interface KnownText {
  readonly text: string;
  readonly at: (offset: number) => number;
}

/** The pieces of a quotation, which its text joins by one space. */
function* targetsOf({ article, content, text: joined }: QuotationRecord, known: KnownText | null) {
  let from = 0;
  for (const [start, end] of content) {
    const exact = joined.slice(from, from + end - start);
    from += end - start + 1;
    const quote = { type: 'TextQuoteSelector', exact, ...(known ? around(known.text, start, end) : {}) };
    const place = known ? [{ type: 'TextPositionSelector', start: known.at(start), end: known.at(end) }] : [];
    yield { type: 'SpecificResource', source: iri(article), selector: [quote, ...place] };
  }
}

function annotation(quotation: QuotationRecord, known: KnownText | null): object {
  const { id, article, text, utterance, confidence, nestedIn } = quotation;
  return {
    id: iri(`annotation:${id}`),
    type: 'Annotation',
    motivation: 'identifying',
    body: {
      id: iri(id),
      type: ['Quotation', 'Entity'],
      text,
      value: text,
      creditText: given(quotation.speaker),
      role: given(quotation.role?.text ?? null),
      isPartOf: iri(article),
      wasQuotedFrom: iri(article),
      appearanceOf: iri(utterance),
      relation: quotation.relation,
      quotationKind: quotation.kind,
      act: quotation.act,
      stance: quotation.stance,
      stanceWords: given(quotation.stanceWords?.text ?? null),
      cueText: given(quotation.cueText),
      nestedIn: nestedIn === null ? undefined : iri(nestedIn),
      confidenceInQuotation: confidence.quotation,
      confidenceInSpeaker: confidence.speaker,
      confidenceInVia: confidence.via,
    },
    target: [...targetsOf(quotation, known)],
  };
}

async function* annotations({ quotations, texts }: Exportable): AsyncGenerator<object> {
  const byArticle = new ByArticle(texts());
  let article: string | null = null;
  let known: KnownText | null = null;
  for await (const quotation of quotations()) {
    if (quotation.article !== article) {
      article = quotation.article;
      const [found] = await byArticle.of(article);
      known = found ? { text: found.text, at: inCodePoints(found.text) } : null;
    }
    yield annotation(quotation, known);
  }
}

async function* objects(collection: Exportable): AsyncGenerator<object | null> {
  for await (const node of collection.nodes()) yield nodeObject(node);
  yield* annotations(collection);
  for await (const edge of collection.edges()) yield edgeObject(edge);
}

async function* document(collection: Exportable): AsyncGenerator<string> {
  yield `{\n"@context": ${jsonText(CONTEXT)},\n"@graph": [`;
  let separator = '\n';
  for await (const object of objects(collection)) {
    if (object === null) continue;
    yield `${separator}${jsonText(object)}`;
    separator = ',\n';
  }
  yield '\n]\n}\n';
}

export const jsonLd: TextFormat = {
  kind: 'text',
  texts: 'optional',
  withoutTexts: 'quotations have no prefix, suffix or position',
  write: (collection) => [{ name: 'graph.jsonld', chunks: document(collection) }],
  row: {
    files:
      '`graph.jsonld`: JSON-LD 1.1 with an inline context; each quotation is a Web Annotation; schema.org Quotation, Claim and NewsArticle; PROV',
    includes:
      'the words of each content span with prefix, suffix and position in code points (not from a folder); speaker, outlet, claim, relation',
    omits: 'positions when exported from a folder; spans of source and cue, evidence, alignments',
  },
};
