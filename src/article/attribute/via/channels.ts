/**
 * Every place of an article that says that words came by an outlet, in order, outside of anybody’s words in marks.
 *
 * Example: `Lopez spoke to the BBC in June.` is one, `“He told the BBC,” said Lopez` is none.
 */
import { OUTLET_REFERENCE_OPENERS } from '../../../lexicon/en/channel-words.ts';
import {
  HOUSE_NOUNS,
  KINDS_OF_OUTLET,
  MEDIA_WORDS,
  PROGRAMME_WORDS,
  TOLD,
  TWEETED,
  WROTE,
} from '../../../lexicon/en/media-words.ts';
import { mayBeginOutlet } from '../../../lexicon/find-outlet.ts';
import type { Span } from '../../../model.ts';
import { memoize } from '../../../util/memoize.ts';
import { startsWithCapital } from '../../letters.ts';
import type { Word, WordedArticle } from '../words.ts';
import { type Construction, constructionOf } from './constructions.ts';
import { JOURNALIST, journalistOf } from './journalist.ts';
import { type Named, OutletNames } from './names.ts';
import { selfReferenceAt } from './self-reference.ts';
import type { PlainSentences } from './sentences.ts';

export interface Channel {
  readonly name: string;
  readonly span: Span;
  readonly construction: Construction;
  /** Last name of the journalist whose outlet it is, where it says no more than that. */
  readonly bearer: string | null;
  /** Index of its sentence. */
  readonly sentence: number;
}

/** Cheaper than to look for a name at each word. */
const mayName = ({ text, lower }: Word) =>
  startsWithCapital(text) || OUTLET_REFERENCE_OPENERS.has(lower) || TWEETED.has(lower) || /^\d/.test(text);

function namedAt(
  article: WordedArticle,
  names: OutletNames,
  words: readonly Word[],
  at: number,
  before: readonly Named[],
): Named | null {
  const word = words[at];
  if (!word || !mayName(word)) return null;
  if (TWEETED.has(word.lower)) return { name: 'Twitter', kind: 'platform', span: word.span, end: at + 1 };
  return (
    (OUTLET_REFERENCE_OPENERS.has(word.lower) ? selfReferenceAt(article, words, at, before) : null) ??
    names.at(words, at)
  );
}

const TRIGGERS = [HOUSE_NOUNS, KINDS_OF_OUTLET, MEDIA_WORDS, PROGRAMME_WORDS, TOLD, TWEETED, WROTE];
const INNER_CAPITAL = /^\p{Lu}.*\p{Lu}/u;

/** Most sentences name no outlet, and one look at each of their words shows it. */
const isTelling = memoize((word) => {
  const lower = word.toLowerCase();
  if (TRIGGERS.some((list) => list.has(lower))) return true;
  return lower !== 'the' && startsWithCapital(word) && (mayBeginOutlet(lower) || INNER_CAPITAL.test(word));
});

function isWorthReading({ sentences, tokens }: WordedArticle, sentence: number): boolean {
  const [start, end] = sentences[sentence]?.tokens ?? [0, 0];
  for (let i = start; i < end; i++) if (isTelling(tokens[i]?.text ?? '')) return true;
  return false;
}

export function channelsOf(article: WordedArticle, sentences: PlainSentences): Channel[] {
  const names = new OutletNames(article);
  const ways: Channel[] = [];
  const before: Named[] = [];
  for (let sentence = 0; sentence < article.sentences.length; sentence++) {
    if (!isWorthReading(article, sentence)) continue;
    const words = sentences.wordsOf(sentence);
    for (let at = 0; at < words.length; at++) {
      const outlet = namedAt(article, names, words, at, before);
      if (!outlet) continue;
      const { name, kind, span, end } = outlet;
      const place = { words, start: at, end, name, kind };
      const said = constructionOf(place);
      const bearer = said === null || said.reach === 'text' ? journalistOf(place) : null;
      const construction = bearer === null ? said : JOURNALIST;
      if (construction) ways.push({ name, span, construction, bearer, sentence });
      before.push(outlet);
      at = end - 1;
    }
  }
  return ways;
}
