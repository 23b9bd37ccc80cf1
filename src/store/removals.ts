/** Articles removed from a store and excluded from later builds. Only hashes identify them: the store keeps no readable trace. */
import { z } from 'zod';
import type { ArticleRecord } from '../schema.ts';
import { contentId } from '../util/content-id.ts';
import { areNear, type Sketch, sketchOf } from './sketch.ts';

const Near = z.object({ outlet: z.string(), sketch: z.array(z.number()) });

/** One article with all copies: hashes of their names, marks by which they are recognised, and sketches of their texts. */
const Removal = z.object({ names: z.array(z.string()), marks: z.array(z.string()), near: z.array(Near) });
type Removal = z.infer<typeof Removal>;

/** A removal as stores of format 1 and 2 have it. */
const FormerRemoval = z
  .object({ article: z.string(), marks: z.array(z.string()) })
  .transform(({ article, marks }): Removal => ({ names: [article], marks, near: [] }));

/** An article that may have been removed. */
export interface Candidate {
  /** Its origin, and the origins that it had before. */
  readonly origins: readonly string[];
  readonly record: Pick<ArticleRecord, 'id' | 'textHash' | 'outlet' | 'url'>;
  /** Null if the text is not known. */
  text(): string | null;
}

const markOfId = (id: string) => contentId('', ['id', id]);
const markOfUrl = (url: string) => contentId('', ['url', url]);
const markOfOrigin = (origin: string) => contentId('', ['at', origin]);
const markOfOutlet = (outlet: string | null) => contentId('', ['outlet', outlet]);

/** An id that is only a position in a file; another article may take that position later. */
const PLACE = /#\d+$/u;

/** Hashes of the text with its outlet, of the URL, and of the origins. */
function marksOf({ origins, record: { id, textHash, outlet, url } }: Candidate): readonly string[] {
  const words = contentId('', ['words', textHash, outlet]);
  return [words, ...(url === null ? [] : [markOfUrl(url)]), ...(PLACE.test(id) ? [] : origins.map(markOfOrigin))];
}

const union = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())].sort();

export class Removals {
  #list: readonly Removal[];
  readonly #marks = new Set<string>();
  /** Sketches by outlet. */
  readonly #near = new Map<string, Sketch[]>();

  /** @param json from `toJson`; undefined if the store has none */
  constructor(json = '[]') {
    this.#list = z.array(z.union([Removal, FormerRemoval])).parse(JSON.parse(json));
    this.#list.forEach(this.#index);
  }

  get size(): number {
    return this.#list.length;
  }

  /** True if the article was removed, even if its id, its place or a few words have changed since. */
  has(candidate: Candidate): boolean {
    if (this.#list.length === 0) return false;
    if (marksOf(candidate).some((mark) => this.#marks.has(mark))) return true;
    const near = this.#near.get(markOfOutlet(candidate.record.outlet)) ?? [];
    const sketch = near.length > 0 ? sketchFrom(candidate) : null;
    return sketch !== null && near.some((other) => areNear(sketch, other));
  }

  /** Adds an article to the removals that recognise it already, as one. */
  add(candidate: Candidate, names: readonly string[]): void {
    const marks = marksOf(candidate);
    const outlet = markOfOutlet(candidate.record.outlet);
    const sketch = sketchFrom(candidate);
    const isSame = (removal: Removal) =>
      removal.marks.some((mark) => marks.includes(mark)) ||
      (sketch !== null && removal.near.some((other) => other.outlet === outlet && areNear(sketch, other.sketch)));
    const same = this.#list.filter(isSame);
    const near = new Map(same.flatMap((removal) => removal.near).map((one) => [JSON.stringify(one), one]));
    if (sketch) near.set(JSON.stringify({ outlet, sketch }), { outlet, sketch: [...sketch] });
    const whole = {
      names: union([...same.map((removal) => removal.names), names.map(markOfId)]),
      marks: union([...same.map((removal) => removal.marks), marks]),
      near: [...near].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one),
    };
    this.#list = [...this.#list.filter((removal) => !same.includes(removal)), whole];
    this.#index(whole);
  }

  /**
   * Lifts the removal of an article, with all its copies.
   *
   * @param asked an id or a URL  @param origins of the file, if it is the path of one
   * @returns whether there was one
   */
  restore(asked: string, origins: readonly string[]): boolean {
    const marks = [markOfUrl(asked), ...origins.map(markOfOrigin)];
    const isMeant = (removal: Removal) =>
      removal.names.includes(markOfId(asked)) || removal.marks.some((mark) => marks.includes(mark));
    const left = this.#list.filter((removal) => !isMeant(removal));
    const found = left.length < this.#list.length;
    this.#list = left;
    this.#marks.clear();
    this.#near.clear();
    left.forEach(this.#index);
    return found;
  }

  toJson(): string {
    const sorted = this.#list.map((removal) => JSON.stringify(removal)).sort();
    return `[${sorted.join(',')}]`;
  }

  readonly #index = ({ marks, near }: Removal): void => {
    for (const mark of marks) this.#marks.add(mark);
    for (const { outlet, sketch } of near) {
      const others = this.#near.get(outlet);
      if (others) others.push(sketch);
      else this.#near.set(outlet, [sketch]);
    }
  };
}

function sketchFrom(candidate: Candidate): Sketch | null {
  const text = candidate.text();
  return text === null ? null : sketchOf(text);
}
