/**
 * What was taken out of a store and is to stay out. It is known again by hashes: nothing of an article may be left, neither
 * its words nor where they stood.
 */
import { z } from 'zod';
import type { ArticleRecord } from '../schema.ts';
import { contentId } from '../util/content-id.ts';

const Removal = z.object({ article: z.string(), marks: z.array(z.string()) });
type Removal = z.infer<typeof Removal>;

/** What an article goes by: enough of its record to know it again. */
type Known = Pick<ArticleRecord, 'id' | 'textHash' | 'outlet' | 'url'>;

const markOfId = (id: string) => contentId('', ['id', id]);
const markOfUrl = (url: string) => contentId('', ['url', url]);

/** An id that is no more than the place in a file, where tomorrow another article may stand. */
const PLACE = /#\d+$/u;

/** By its words in its outlet, by its address, and by its id where it came from. */
function marksOf(origin: string, { id, textHash, outlet, url }: Known): readonly string[] {
  const words = contentId('', ['words', textHash, outlet]);
  return [words, ...(url === null ? [] : [markOfUrl(url)]), ...(PLACE.test(id) ? [] : [contentId('', ['at', origin])])];
}

export class Removals {
  readonly #list: Removal[];

  /** @param json as `toJson` gave it; nothing where a store has none */
  constructor(json = '[]') {
    this.#list = z.array(Removal).parse(JSON.parse(json));
  }

  /** Whether this is an article that was taken out, also under another id or with other words. */
  has(origin: string, record: Known): boolean {
    const marks = new Set(marksOf(origin, record));
    return this.#list.some((removal) => removal.marks.some((mark) => marks.has(mark)));
  }

  add(origin: string, record: Known): void {
    if (!this.has(origin, record)) {
      this.#list.push({ article: markOfId(record.id), marks: [...marksOf(origin, record)] });
    }
  }

  /** Lets an article come back, by the id or url that it had. @returns whether one was kept out under that */
  restore(asked: string): boolean {
    const isMeant = ({ article, marks }: Removal) => article === markOfId(asked) || marks.includes(markOfUrl(asked));
    const left = this.#list.filter((removal) => !isMeant(removal));
    const found = left.length < this.#list.length;
    this.#list.splice(0, this.#list.length, ...left);
    return found;
  }

  toJson(): string {
    const sorted = this.#list.map((removal) => JSON.stringify(removal)).sort();
    return `[${sorted.join(',')}]`;
  }
}
