/** Which articles of a store somebody means who wants one to be taken out of it. */
import { contentId } from '../../util/content-id.ts';
import type { ArticleFacts } from '../types.ts';

interface Shelved {
  readonly origin: string;
  readonly facts: ArticleFacts;
}

interface Chosen<Each> {
  readonly taken: readonly Each[];
  readonly missing: readonly string[];
  readonly sameText: readonly Each[];
}

/** All copies of one article have these in common: it goes with all of them. */
const articleOf = ({ textHash, outlet, url }: ArticleFacts) => JSON.stringify([textHash, outlet, url]);

/** Its id, its other ids, its url, and what the graph calls it where several articles have one id. */
function namesOf({ id, aliases, url, textHash, outlet, date }: ArticleFacts): readonly (string | null)[] {
  const content = [textHash, outlet, url];
  const apart = [content, [...content, date]].map((parts) => `${id}#${contentId('', parts).slice(0, 12)}`);
  return [id, ...aliases, url, ...apart];
}

/** @param originAt where an article of this id lies if a name is the path of its file; null where it is none */
export function chooseArticles<Each extends Shelved>(
  all: readonly Each[],
  asked: readonly string[],
  originAt: (name: string, id: string) => string | null,
): Chosen<Each> {
  const names = all.map(({ facts }) => new Set(namesOf(facts)));
  const articles = new Set<string>();
  const missing: string[] = [];
  for (const name of asked) {
    const meant = all.filter(({ origin, facts }, i) => names[i]?.has(name) || originAt(name, facts.id) === origin);
    if (meant.length === 0) missing.push(name);
    for (const { facts } of meant) articles.add(articleOf(facts));
  }
  const taken = all.filter(({ facts }) => articles.has(articleOf(facts)));
  const hashes = new Set(taken.map(({ facts }) => facts.textHash));
  const sameText = all.filter(({ facts }) => hashes.has(facts.textHash) && !articles.has(articleOf(facts)));
  return { taken, missing, sameText };
}
