/**
 * Tells the names of outlets from those of people, so that no pronoun is read as an outlet.
 *
 * Example: `he` is not Le Barrage if the article has `the newspaper Le Barrage`, though no list has that name.
 */
import type { Entities } from './entities.ts';
import { isFirstName } from './gazetteer.ts';
import type { Mention } from './mentions/index.ts';
import type { NameSpan } from './names/name-reader.ts';
import { OutletNames } from './via/names.ts';
import { type ArticleWithWords, type ArticleWord, wordsInSpan } from './words.ts';

const mayBeOutlet = ({ kind, titles, name }: Mention) =>
  (kind === 'person' || kind === null) && titles.length === 0 && !isFirstName(name[0] ?? '');

/** The names that may look like a person's and are an outlet's at one mention at least; `read` holds the names from the name reader. */
export function namedOutlets(
  article: ArticleWithWords,
  read: readonly NameSpan[],
  { inOrder }: Entities,
): ReadonlySet<string> {
  const names = new OutletNames(article, read);
  const words = new Map<number, readonly ArticleWord[]>();
  const wordsOf = (sentence: number) => {
    const own = words.get(sentence) ?? wordsInSpan(article, article.sentences[sentence]?.span ?? [0, 0]);
    words.set(sentence, own);
    return own;
  };
  const isOutlet = ({ sentence, span: [start, end] }: Mention) => {
    const own = wordsOf(sentence);
    const at = own.findIndex(({ span }) => span[0] === start);
    const outlet = at < 0 ? null : names.at(own, at);
    return outlet?.isKnown === true && outlet.span[1] >= end;
  };
  const found = inOrder.filter(({ mention }) => mayBeOutlet(mention) && isOutlet(mention));
  return new Set(found.map(({ entity }) => entity.name));
}
