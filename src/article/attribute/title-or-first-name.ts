/**
 * A word that may be a title or a first name is a title if the article gives the last name after it another first name.
 *
 * Example: `Dean Holt` is Ida Holt, the dean, if the article names her, else a man called Dean.
 */
import { TITLES_OR_FIRST_NAMES } from '../../lexicon/en/titles.ts';
import type { Span } from '../../model.ts';
import { type KeyedMention, keyOf } from './name-key.ts';

const isFullName = ({ mention, key }: KeyedMention) =>
  key.length > 1 && mention.kind === 'person' && !TITLES_OR_FIRST_NAMES.has(key[0] ?? '');

function withTitle({ mention, key }: KeyedMention): KeyedMention {
  const [title = '', ...name] = mention.name;
  const text = mention.text.slice(title.length).trimStart();
  const span: Span = [mention.span[1] - text.length, mention.span[1]];
  const titles = [...mention.titles, key[0] ?? ''];
  return { mention: { ...mention, titles, name, text, span }, key: keyOf(name) };
}

/** The mentions of an article, each with the titles that the rest of the article shows. */
export function withTitlesShown(keyed: readonly KeyedMention[]): KeyedMention[] {
  const lastNames = new Set(keyed.filter(isFullName).map(({ key }) => key.at(-1)));
  return keyed.map((each) => {
    const { key } = each;
    const isTitled = key.length === 2 && TITLES_OR_FIRST_NAMES.has(key[0] ?? '') && lastNames.has(key[1]);
    return isTitled ? withTitle(each) : each;
  });
}
