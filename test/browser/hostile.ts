/** A collection in which every field that a page shows is one of the payloads. */
import type { AttributionGraph, QuotationRecord } from '../../src/schema.ts';
import { PAYLOADS } from './payloads.ts';

interface Hostile {
  readonly graph: AttributionGraph;
  readonly quotations: readonly QuotationRecord[];
}

type Node = AttributionGraph['nodes'][number];
type Edge = AttributionGraph['edges'][number];

/** Ids have to differ, also where two payloads were the same. */
const idsOf = (payload: string, i: number) => ({
  article: `${payload} ${i}`,
  outlet: `outlet ${payload} ${i}`,
  speaker: `speaker ${payload} ${i}`,
  utterance: `utterance ${payload} ${i}`,
  prints: [`quotation ${payload} ${i}`, `again ${payload} ${i}`],
});

function nodesOf(payload: string, i: number, articles: readonly [string, string]): Node[] {
  const { article, outlet, speaker, utterance, prints } = idsOf(payload, i);
  const [first = '', second = ''] = prints;
  return [
    {
      ...{ id: article, type: 'article', title: payload, date: payload, author: payload, url: payload },
      ...{ textHash: payload, aliases: [payload], origin: article },
    },
    { id: outlet, type: 'outlet', name: payload, aliases: [payload] },
    {
      ...{ id: speaker, type: 'speaker', name: payload, speakerType: 'person', aliases: [payload] },
      roles: [{ text: payload, article, span: [0, 1] }],
      links: [{ rule: payload, names: [payload], evidence: [{ kind: 'words', text: payload, articles: [article] }] }],
      distinctions: [{ speaker, rule: payload, evidence: [{ kind: 'role', text: payload, articles: [article] }] }],
    },
    ...prints.map(
      (id, print): Node => ({
        ...{ id, type: 'quotation', kind: 'direct', act: 'speech', nestedIn: null, text: payload },
        ...{ stance: 'denies', stanceWords: { text: payload, span: [0, 1] }, cueText: payload },
        ...{ content: [[0, payload.length]], article: articles[print] ?? article },
      }),
    ),
    {
      ...{ id: utterance, type: 'utterance', text: payload, outlets: 2, articles: 2, origins: 2 },
      firstPrint: { quotation: first, article, date: payload, certain: true },
      disagreements: (['speaker', 'role', 'via'] as const).map((about) => ({
        about,
        values: [
          { value: payload, quotations: [first] },
          { value: `${payload} too`, quotations: [second] },
        ],
      })),
    },
  ];
}

function edgesOf(payload: string, i: number, articles: readonly [string, string]): Edge[] {
  const { article, outlet, speaker, utterance, prints } = idsOf(payload, i);
  const alignment = [
    { op: 'kept' as const, print: payload, fullest: payload },
    { op: 'changed' as const, print: payload, fullest: payload, turns: 'name' as const },
  ];
  return [
    { source: article, target: outlet, type: 'published' },
    { source: utterance, target: speaker, type: 'said', support: 2, disputed: true },
    ...prints.flatMap((id, print): Edge[] => [
      { source: articles[print] ?? article, target: id, type: 'contains' },
      {
        ...{ source: id, target: speaker, type: 'attributed', sourceSpan: [], cue: [] },
        ...{ confidence: 0.9, evidence: [payload] },
      },
      { source: id, target: outlet, type: 'via', confidence: 0.5 },
      {
        ...{ source: id, target: utterance, type: 'prints', score: 90, alignment },
        ...{ relation: print === 0 ? 'fullest' : 'altered', through: prints[0] ?? null },
      },
    ]),
  ];
}

function recordsOf(payload: string, i: number, articles: readonly [string, string]): QuotationRecord[] {
  const { utterance, prints } = idsOf(payload, i);
  return prints.map((id, print) => ({
    ...{ id, kind: 'direct', act: 'speech', nestedIn: null, content: [[0, payload.length]], source: [], cue: [] },
    ...{ stance: 'denies', stanceWords: { text: payload, span: [0, 1] }, cueText: payload },
    ...{ text: payload, speaker: payload, speakerType: 'person', role: { text: payload, span: [0, 1] }, via: payload },
    ...{ confidence: { quotation: 0.9, speaker: 0.9, via: 0.5 }, evidence: [payload] },
    corrections: [{ id: payload, decision: payload, editor: payload, note: payload }],
    ...{ article: articles[print] ?? '', outlet: payload, date: payload, utterance },
    relation: print === 0 ? 'fullest' : 'altered',
  }));
}

export function hostileCollection(): Hostile {
  const articleAt = (i: number) => idsOf(PAYLOADS[i % PAYLOADS.length] ?? '', i % PAYLOADS.length).article;
  const each = <Made>(make: (payload: string, i: number, articles: readonly [string, string]) => Made[]): Made[] =>
    PAYLOADS.flatMap((payload, i) => make(payload, i, [articleAt(i), articleAt(i + 1)]));
  return {
    graph: {
      ...{ schema: 'x', generator: '<img src=x onerror=alert(1)>', directed: true, multigraph: true },
      ...{ nodes: each(nodesOf), edges: each(edgesOf) },
    },
    quotations: each(recordsOf),
  };
}
