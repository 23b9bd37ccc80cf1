import jsonld from 'jsonld';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildGraph } from '../../../src/index.ts';
import { jsonLd } from '../../../src/write/export/json-ld.ts';
import { exportable, fileOf, sample, textOfArticle } from './sample.ts';

const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const OA = 'http://www.w3.org/ns/oa#';
const SCHEMA = 'https://schema.org/';
const PROV = 'http://www.w3.org/ns/prov#';

interface Quad {
  readonly subject: { readonly value: string };
  readonly predicate: { readonly value: string };
  readonly object: { readonly value: string };
}

/** Nothing may be fetched, and nothing may be dropped as an unknown term. */
async function quadsOf(text: string): Promise<readonly Quad[]> {
  const documentLoader = async (url: string) => {
    throw new Error(`asked for ${url}`);
  };
  const options = { documentLoader, safe: true };
  return Array.from(Object.values(await jsonld.toRDF(JSON.parse(text), options)));
}

const triples = (quads: readonly Quad[], predicate: string) =>
  quads
    .filter((quad) => quad.predicate.value === predicate)
    .map(({ subject, object }) => [subject.value, object.value]);
const subjectsOf = (quads: readonly Quad[], type: string) =>
  triples(quads, RDF_TYPE).flatMap(([subject, object]) => (object === type ? [subject] : []));
const objectOf = (quads: readonly Quad[], subject: string | undefined, predicate: string) =>
  triples(quads, predicate).find(([one]) => one === subject)?.[1] ?? '';

let collection: Awaited<ReturnType<typeof sample>>;
let text: string;
let quads: readonly Quad[];
beforeAll(async () => {
  collection = await sample();
  text = await fileOf(jsonLd.write(collection.full));
  quads = await quadsOf(text);
});

describe('the JSON-LD export, as a JSON-LD processor reads it', () => {
  it('has each quotation, utterance, article, speaker and outlet', () => {
    const nodes = (type: string) => collection.graph.nodes.filter((node) => node.type === type).length;
    expect(subjectsOf(quads, `${OA}Annotation`)).toHaveLength(collection.quotations.length);
    expect(subjectsOf(quads, `${SCHEMA}Quotation`)).toHaveLength(nodes('quotation'));
    expect(subjectsOf(quads, `${SCHEMA}Claim`)).toHaveLength(nodes('utterance'));
    expect(subjectsOf(quads, `${SCHEMA}NewsArticle`)).toHaveLength(nodes('article'));
    expect(subjectsOf(quads, `${PROV}Agent`)).toHaveLength(nodes('speaker') + nodes('outlet'));
  });

  it('writes http ids as sameAs, and all others as identifiers', () => {
    expect(
      triples(quads, `${SCHEMA}sameAs`)
        .map(([, address]) => address)
        .sort(),
    ).toEqual([
      'http://www.wikidata.org/entity/Q901',
      'https://evil.example/Q1',
      'https://viaf.example/77?a=1&b=%222%22',
    ]);
    expect(
      triples(quads, `${SCHEMA}value`)
        .map(([, id]) => id)
        .sort(),
    ).toEqual(['17; <b>', 'javascript:alert(1)']);
    expect(triples(quads, `${SCHEMA}propertyID`).map(([, name]) => name)).toEqual(['crm', 'crm']);
  });

  it('has claims that a ClaimReview can take as its itemReviewed', () => {
    const dated = collection.graph.nodes.filter((node) => node.type === 'utterance' && node.firstPrint.date !== null);
    expect(dated.length).toBeGreaterThan(0);
    expect(
      subjectsOf(quads, `${SCHEMA}Claim`).filter((claim) => objectOf(quads, claim, `${SCHEMA}datePublished`)),
    ).toHaveLength(dated.length);
    for (const claim of subjectsOf(quads, `${SCHEMA}Claim`)) {
      expect(objectOf(quads, claim, `${SCHEMA}text`)).not.toBe('');
      expect(subjectsOf(quads, `${SCHEMA}Quotation`)).toContain(objectOf(quads, claim, `${SCHEMA}firstAppearance`));
      expect(triples(quads, `${SCHEMA}appearance`).map(([subject]) => subject)).toContain(claim);
    }
  });

  it('has all edges of the graph', () => {
    const edges = (type: string) => collection.graph.edges.filter((edge) => edge.type === type).length;
    expect(triples(quads, `${SCHEMA}spokenByCharacter`)).toHaveLength(edges('attributed'));
    expect(triples(quads, `${PROV}wasAttributedTo`)).toHaveLength(edges('attributed') + edges('said'));
    expect(triples(quads, `${PROV}wasQuotedFrom`)).toHaveLength(edges('contains'));
    expect(triples(quads, `${SCHEMA}appearance`)).toHaveLength(edges('prints'));
    expect(triples(quads, `${SCHEMA}publisher`)).toHaveLength(edges('published'));
  });

  it('has positions in code points that match the quote selectors', () => {
    const targets = triples(quads, `${OA}hasTarget`).map(([, target]) => target);
    expect(targets.length).toBeGreaterThan(collection.quotations.length);
    for (const target of targets) {
      const source = decodeURIComponent(objectOf(quads, target, `${OA}hasSource`).replace('urn:quotegraph:', ''));
      const selectors = triples(quads, `${OA}hasSelector`).filter(([one]) => one === target);
      const [exact = '', prefix = '', suffix = '', start = '', end = ''] = [
        'exact',
        'prefix',
        'suffix',
        'start',
        'end',
      ].map((term) => selectors.map(([, one]) => objectOf(quads, one, `${OA}${term}`)).find((value) => value !== ''));
      const characters = Array.from(textOfArticle(source));
      expect(characters.slice(Number(start), Number(end)).join('')).toBe(exact);
      expect(textOfArticle(source)).toContain(`${prefix}${exact}${suffix}`);
    }
  });

  it('has only exact words if the texts are missing', async () => {
    const without = await quadsOf(await fileOf(jsonLd.write(collection.bare)));
    const exact = (from: readonly Quad[]) =>
      triples(from, `${OA}exact`)
        .map(([, words]) => words)
        .sort();
    expect(exact(without)).toEqual(exact(quads));
    expect(triples(without, `${OA}start`)).toEqual([]);
    expect(triples(without, `${OA}prefix`)).toEqual([]);
  });

  it('reliability 55: accepts only http addresses as article URLs, and escapes what no IRI has', () => {
    expect(triples(quads, `${SCHEMA}url`).map(([, url]) => url)).toEqual([
      'https://herald.example/wall?a=1&b=%222%22',
      'https://island.example/%7C%7Bday%7D?q=%5Ba%5D%5E%60%5C50%25#top%23%5B1%5D',
    ]);
  });

  it.each([
    ['http://[2001:db8::1]:8080/[a]', 'http://[2001:db8::1]:8080/%5Ba%5D'],
    ['http://me@[::1]/', 'http://me@[::1]/'],
    ['http://a{b}.example/', 'http://a%7Bb%7D.example/'],
    ['http://us%er:p|w@one.example/?#', 'http://us%25er:p%7Cw@one.example/?#'],
    ['http://one.example/Zürich%20%zz?é=é', 'http://one.example/Z%C3%BCrich%20%25zz?%C3%A9=%C3%A9'],
    ["http://one.example/a!$&'()*+,;=:@~-._/?/?", "http://one.example/a!$&'()*+,;=:@~-._/?/?"],
  ])('reliability 55: writes %s as %s', async (url, iri) => {
    const built = await buildGraph([{ id: 'one', text: 'It rained on the quay.', url }], {
      tagger: 'none',
    });
    const written = await fileOf(jsonLd.write(exportable(built)));
    expect(triples(await quadsOf(written), `${SCHEMA}url`)).toEqual([['urn:quotegraph:one', iri]]);
  });

  it('is one JSON document with one object per line', () => {
    expect(
      text
        .split('\n')
        .slice(3, -3)
        .every((line) => JSON.parse(line.replace(/,$/, '')).id !== undefined),
    ).toBe(true);
  });
});
