/** Articles removed from a store and excluded from later builds. Only hashes identify them: the store keeps no readable trace. */
import { z } from 'zod';
import type { ArticleRecord } from '../schema.ts';
import { contentId } from '../util/content-id.ts';

const Removal = z.object({ article: z.string(), marks: z.array(z.string()) });
type Removal = z.infer<typeof Removal>;

/** The fields that identify an article. */
type Known = Pick<ArticleRecord, 'id' | 'textHash' | 'outlet' | 'url'>;

const markOfId = (id: string) => contentId('', ['id', id]);
const markOfUrl = (url: string) => contentId('', ['url', url]);

/** An id that is only a position in a file; another article may take that position later. */
const PLACE = /#\d+$/u;

/** Hashes of the text with its outlet, of the URL, and of the origin. */
function marksOf(origin: string, { id, textHash, outlet, url }: Known): readonly string[] {
  const words = contentId('', ['words', textHash, outlet]);
  return [words, ...(url === null ? [] : [markOfUrl(url)]), ...(PLACE.test(id) ? [] : [contentId('', ['at', origin])])];
}

export class Removals {
  readonly #list: Removal[];

  /** @param json from `toJson`; undefined if the store has none */
  constructor(json = '[]') {
    this.#list = z.array(Removal).parse(JSON.parse(json));
  }

  /** True if the article was removed, even if its id or text has changed since. */
  has(origin: string, record: Known): boolean {
    const marks = new Set(marksOf(origin, record));
    return this.#list.some((removal) => removal.marks.some((mark) => marks.has(mark)));
  }

  add(origin: string, record: Known): void {
    if (!this.has(origin, record)) {
      this.#list.push({ article: markOfId(record.id), marks: [...marksOf(origin, record)] });
    }
  }

  /** Lifts the removal of an article with this id or URL. @returns whether there was one */
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
