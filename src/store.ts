/**
 * One store in one run: opened, added to, joined and put in place of what was there.
 *
 *   inputs ──read──▶ known? ──extract──▶ Shelf ◀── what other rules or settings made, judged anew
 *                                          │ join
 *                                          ▼
 *                                    graph and quotations
 */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { createCorrector } from './article/correct/index.ts';
import {
  type CollectionInPieces,
  type Counts,
  contentId,
  type Excerpt,
  join,
  openShelf,
  type StoredShelf,
  shelve,
} from './collection/index.ts';
import { unpack } from './kept.ts';
import type { Article } from './model.ts';
import { extractAll, type Given, judge, type Outcome } from './pipeline.ts';
import { type ReadResult, readTaggerFiles } from './read/index.ts';
import type { Settings } from './settings.ts';
import { VERSION } from './version.ts';

const digestsOf = async ({ tagger }: Settings): Promise<readonly string[] | null> => {
  if (tagger === 'none') return null;
  const files = await readTaggerFiles(tagger);
  return [files.weights, files.kernel].map((bytes) => createHash('sha256').update(bytes).digest('hex'));
};

/** What reading depends on: the rules and the model. */
async function rulesOf(settings: Settings): Promise<string> {
  return contentId('', [[VERSION, settings.tagger, await digestsOf(settings)]]);
}

/** What judging depends on beside it: what counts, and what an editor decided. */
const judgementOf = ({ acts, corrections, minConfidence }: Settings): string =>
  contentId('', [[[...acts].sort(), minConfidence, corrections]]);

/** What the records of an engine's lines have in common: whoever made them, with which rules, model and settings. */
export async function fingerprintOf(settings: Settings): Promise<string> {
  const { acts, corrections, minConfidence, tagger } = settings;
  return contentId('', [[VERSION, [...acts].sort(), minConfidence, tagger, await digestsOf(settings), corrections]]);
}

/** What reading calls standard input. */
const STDIN = 'stdin';

/** Where an article lies, whatever the line there: of this file, under this id. Hashed, so that a store names no folder. */
function originOf(path: string, { id }: Article): string {
  const file = path.replace(/#\d+$/u, '');
  return contentId('', [[file === STDIN ? file : resolve(file), id]]);
}

/** What a run wrote, by which the next knows that it has nothing to write: the digest of each file, and what it said of them. */
export interface LastWritten {
  readonly files: Readonly<Record<string, string>>;
  readonly counts: Counts;
  readonly excerpt: Excerpt;
  readonly corrections: readonly string[];
}

/** How many articles a run met, and what it did with them and with those that it did not meet. */
export interface StoreAccount {
  /** Met, and known as they are. */
  readonly known: number;
  /** Met, and read. */
  readonly read: number;
  /** Read again without their inputs, since other rules had read them. */
  readonly readAgain: number;
  /** Judged anew, since other settings or corrections had judged them. */
  readonly judgedAgain: number;
}

export class Store {
  readonly #settings: Settings;
  readonly #stored: StoredShelf;
  readonly #judgement: string;
  #account = { known: 0, read: 0, readAgain: 0, judgedAgain: 0 };

  private constructor(settings: Settings, stored: StoredShelf, judgement: string) {
    this.#settings = settings;
    this.#stored = stored;
    this.#judgement = judgement;
  }

  /** @throws StoreError where it cannot be read, or a newer program wrote it */
  static async open(path: string, settings: Settings): Promise<Store> {
    const rules = await rulesOf(settings);
    const stored = await openShelf(path, rules, await fingerprintOf(settings));
    return new Store(settings, stored, judgementOf(settings));
  }

  get account(): StoreAccount {
    return this.#account;
  }

  /** As `extractAll`, but an article that lies there as it is now is not read again. Afterwards all that lies there is as if read today. */
  async *extract(results: AsyncIterable<ReadResult>): AsyncGenerator<Outcome> {
    const { shelf } = this.#stored;
    const places: { readonly origin: string; readonly content: string }[] = [];
    const unknown = async function* (): AsyncGenerator<Given> {
      for await (const result of results) {
        const { status, path, article, diagnostics } = result;
        const place = article
          ? { origin: originOf(path, article), content: contentId('', [article]) }
          : { origin: '', content: '' };
        places.push(place);
        const isKnown = status === 'ok' && shelf.recall(place.origin, place.content);
        yield isKnown ? { status, path, article: null, diagnostics } : result;
      }
    };
    for await (const outcome of extractAll(unknown(), this.#settings, { forStore: true })) {
      const place = places.shift();
      const { status, record, kept } = outcome;
      if (status === 'ok' && place) {
        if (record && kept) {
          await shelve(shelf, { ...place, kept, record });
          this.#account.read += 1;
        } else this.#account.known += 1;
      }
      yield outcome;
    }
    shelf.forgetReplaced();
    await this.#readAgain();
    await this.#judgeAgain();
  }

  /** What other rules read is read again from what was kept of it. */
  async #readAgain(): Promise<void> {
    const { shelf } = this.#stored;
    const places: { readonly origin: string; readonly content: string }[] = [];
    const lost: string[] = [];
    const outdated = async function* (): AsyncGenerator<Given> {
      for await (const { origin, content, kept } of shelf.outdated()) {
        const found = unpack(kept);
        if (!found) {
          lost.push(origin);
          continue;
        }
        places.push({ origin, content });
        const { article } = found;
        yield { status: 'ok', path: article.id, article, diagnostics: article.diagnostics };
      }
    };
    for await (const { record, kept } of extractAll(outdated(), this.#settings, { forStore: true })) {
      const place = places.shift();
      if (!place || !record || !kept) continue;
      await shelve(shelf, { ...place, kept, record });
      this.#account.readAgain += 1;
    }
    if (lost.length > 0) throw await this.#stored.refuse(lost);
  }

  async #judgeAgain(): Promise<void> {
    const { shelf, about } = this.#stored;
    const former = about.get('judgement');
    if (former === undefined || former === this.#judgement) return;
    const corrector = createCorrector(this.#settings.corrections);
    for await (const { origin, content, kept } of shelf.all()) {
      const found = unpack(kept);
      if (!found) continue;
      await shelve(shelf, { origin, content, kept, record: judge(found.attributed, corrector, this.#settings) });
      this.#account.judgedAgain += 1;
    }
  }

  async join(): Promise<CollectionInPieces> {
    return join(this.#stored.shelf, this.#settings.corrections);
  }

  /** What the last run wrote, if there is nothing that this one would write otherwise. */
  get lastWritten(): LastWritten | null {
    const { shelf, about } = this.#stored;
    const written = about.get('written');
    if (shelf.changed || about.get('judgement') !== this.#judgement || written === undefined) return null;
    return JSON.parse(written);
  }

  /** Puts it in the place of the last state. */
  async commit(collection: CollectionInPieces, written: LastWritten): Promise<void> {
    await collection.keep();
    await this.#stored.commit({ judgement: this.#judgement, written: JSON.stringify(written) });
  }

  async discard(): Promise<void> {
    await this.#stored.discard();
  }
}
