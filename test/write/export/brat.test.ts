import { beforeAll, describe, expect, it } from 'vitest';
import { brat } from '../../../src/write/export/brat.ts';
import { fileName } from '../../../src/write/export/file-name.ts';
import { filesOf, sample, textOfArticle } from './sample.ts';

let collection: Awaited<ReturnType<typeof sample>>;
let files: ReadonlyMap<string, string>;
beforeAll(async () => {
  collection = await sample();
  files = await filesOf(brat.write(collection.full));
});

interface TextBound {
  readonly id: string;
  readonly type: string;
  readonly spans: readonly (readonly [number, number])[];
  readonly words: string;
}

/** The T lines of a file, as the format's description has them. */
const textBounds = (ann: string): TextBound[] =>
  ann.split('\n').flatMap((line) => {
    const [, id, type, places, words] = /^(T\d+)\t(\w+) ([\d ;]+)\t(.+)$/.exec(line) ?? [];
    if (!id || !type || !places || !words) return [];
    const spans = places.split(';').map((place) => place.split(' ').map(Number) as [number, number]);
    return [{ id, type, spans, words }];
  });

const annotations = () => [...files].filter(([name]) => name.endsWith('.ann'));

describe('the brat export', () => {
  it('has two files per article, even without quotations, and the configuration', () => {
    const articles = collection.graph.nodes.filter(({ type }) => type === 'article');
    expect(files.size).toBe(2 * articles.length + 1);
    for (const { id } of articles) {
      expect(files.has(`${fileName(id)}.txt`)).toBe(true);
      expect(files.has(`${fileName(id)}.ann`)).toBe(true);
    }
    expect(files.get(`${fileName('quiet')}.ann`)).toBe('');
  });

  it('has all quotations, with offsets in code points', () => {
    let quotations = 0;
    for (const [name, ann] of annotations()) {
      const characters = Array.from(files.get(name.replace(/ann$/, 'txt')) ?? '');
      for (const { type, spans, words } of textBounds(ann)) {
        expect(spans.map(([start, end]) => characters.slice(start, end).join('')).join(' ')).toBe(words);
        if (type === 'Quotation') quotations += 1;
      }
    }
    expect(quotations).toBe(collection.quotations.length);
  });

  it('normalizes line ends and tabs without moving any offset', () => {
    for (const { id } of collection.graph.nodes.filter(({ type }) => type === 'article')) {
      const text = files.get(`${fileName(id)}.txt`) ?? '';
      expect(text).not.toMatch(/[\r\t\u2028\u0085]/);
      expect(text).toHaveLength(textOfArticle(id).length);
    }
  });

  it('has notes and relations with valid references', () => {
    for (const [, ann] of annotations()) {
      const ids = new Set(textBounds(ann).map(({ id }) => id));
      const relations = [...ann.matchAll(/^R\d+\t\w+ Arg1:(T\d+) Arg2:(T\d+)$/gm)];
      for (const [, one = '', other = ''] of relations) expect(ids.has(one) && ids.has(other)).toBe(true);
      if (ids.size > 0) expect(relations.length).toBeGreaterThan(0);
    }
    const all = annotations()
      .map(([, ann]) => ann)
      .join('');
    expect(all).toMatch(/^#\d+\tAnnotatorNotes T\d+\tspeaker: Maria Lindqvist; id: q[0-9a-f]+$/m);
    expect(all).toMatch(/^A\d+\tKind T\d+ direct$/m);
  });

  it('omits articles without texts', async () => {
    expect([...(await filesOf(brat.write(collection.bare))).keys()]).toEqual(['annotation.conf']);
  });
});
