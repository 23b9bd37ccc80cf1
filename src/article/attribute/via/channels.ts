/**
 * Finds every mention of an outlet as a channel, in order, outside quotation marks.
 *
 * Example: `Lopez spoke to the BBC in June.` has one, `“He told the BBC,” said Lopez` has none.
 */
import { OUTLET_REFERENCE_OPENERS } from '../../../lexicon/en/channel-words.ts';
import {
  DISCLOSURE_VERBS,
  KINDS_OF_OUTLET,
  OUTLET_NAME_ENDINGS,
  OUTLET_NOUNS,
  OWNED_MEDIA,
  PROGRAMME_NAME_WORDS,
  QUESTIONING_VERBS,
  STATE_MEDIA_NOUNS,
  STATEMENT_WORDS,
  TALK_WORDS,
  TELLING_VERBS,
  TWEETING_VERBS,
  WRITING_VERBS,
  WRITING_WORDS,
} from '../../../lexicon/en/media-words.ts';
import type { OutletKind } from '../../../lexicon/en/outlet-names.ts';
import { CITING_FORMS } from '../../../lexicon/en/relaying-words.ts';
import { mayBeginOutlet } from '../../../lexicon/find-outlet.ts';
import type { Span } from '../../../model.ts';
import { memoize } from '../../../util/memoize.ts';
import { startsWithCapital } from '../../letters.ts';
import type { NameSpan } from '../names/name-reader.ts';
import { type ArticleWithWords, type ArticleWord, isCapitalised, isPrintedAsName, paragraphIndexAt } from '../words.ts';
import { type Construction, constructionOf, governorOf } from './constructions.ts';
import { JOURNALIST, journalistOf } from './journalist.ts';
import { type NamedOutlet, OutletNames } from './names.ts';
import { isDated } from './occasion.ts';
import type { OutletInSentence } from './outlet-in-sentence.ts';
import { ownMediumAt } from './own-media.ts';
import { selfReferenceAt } from './self-reference.ts';
import type { PlainSentences } from './sentences.ts';
import { stateMediumAt } from './state-media.ts';

export interface Channel {
  readonly name: string;
  readonly span: Span;
  readonly construction: Construction;
  /** What governs the name. */
  readonly governor: string;
  /** Part of speech of the word after the name. */
  readonly next: string;
  /** Last name of the journalist to whom the text ties the outlet, if it says no more than that. */
  readonly bearer: string | null;
  /** Null for an unlisted outlet whose name does not show its kind. */
  readonly kind: OutletKind | null;
  /** False if only its place in the sentence makes it an outlet. */
  readonly isKnown: boolean;
  /** True if the name reader takes the name for a person's. */
  readonly isReadAsPerson: boolean;
  /** Indexes of its sentence and its paragraph. */
  readonly sentence: number;
  readonly paragraph: number;
  /** True if its words date from another time than the news: `told CNN in May`. */
  readonly isDated: boolean;
  /** Capitalised words near it in its sentence. */
  readonly names: ReadonlySet<string>;
}

/** Rules out most words cheaply, before the search for a name. */
const mayName = (word: ArticleWord) =>
  isPrintedAsName(word) ||
  OUTLET_REFERENCE_OPENERS.has(word.lower) ||
  word.lower.startsWith('state') ||
  TWEETING_VERBS.has(word.lower) ||
  OWNED_MEDIA.has(word.text) ||
  /^\d/.test(word.text);

function namedAt(
  article: ArticleWithWords,
  names: OutletNames,
  words: readonly ArticleWord[],
  at: number,
  before: readonly NamedOutlet[],
): NamedOutlet | null {
  const word = words[at];
  if (!word || !mayName(word)) return null;
  if (TWEETING_VERBS.has(word.lower))
    return { name: 'Twitter', kind: 'platform', span: word.span, end: at + 1, isKnown: true };
  if (OWNED_MEDIA.has(word.text)) return ownMediumAt(article, words, at);
  return (
    (OUTLET_REFERENCE_OPENERS.has(word.lower) ? selfReferenceAt(article, words, at, before) : null) ??
    stateMediumAt(article, words, at) ??
    names.at(words, at)
  );
}

const TRIGGERS = [
  TALK_WORDS,
  STATEMENT_WORDS,
  WRITING_WORDS,
  DISCLOSURE_VERBS,
  QUESTIONING_VERBS,
  OWNED_MEDIA,
  OUTLET_NOUNS,
  STATE_MEDIA_NOUNS,
  KINDS_OF_OUTLET,
  OUTLET_NAME_ENDINGS,
  PROGRAMME_NAME_WORDS,
  TELLING_VERBS,
  TWEETING_VERBS,
  WRITING_VERBS,
  CITING_FORMS,
];
const INNER_CAPITAL = /^\p{L}.*\p{Lu}/u;

/** A quick test of single words, since most sentences name no outlet. */
const isTrigger = memoize((word) => {
  const lower = word.toLowerCase();
  if (TRIGGERS.some((list) => list.has(lower))) return true;
  return lower !== 'the' && (INNER_CAPITAL.test(word) || (startsWithCapital(word) && mayBeginOutlet(lower)));
});

function mayNameOutlet({ sentences, tokens }: ArticleWithWords, sentence: number): boolean {
  const [start, end] = sentences[sentence]?.tokens ?? [0, 0];
  for (let i = start; i < end; i++) if (isTrigger(tokens[i]?.text ?? '')) return true;
  return false;
}

/** Distance within which words count as near the outlet's name. */
const NEAR = 60;

/** Capitalised words near an outlet's name; those after `told the outlet` belong to the message, not to its speaker. */
const namesNear = (words: readonly ArticleWord[], at: number, { id }: Construction): ReadonlySet<string> =>
  new Set(
    words
      .slice(Math.max(0, at - NEAR), id === 'via-told' ? at : at + NEAR)
      .flatMap((word) => (isCapitalised(word) ? [word.text] : [])),
  );

/** Where an outlet was found: its sentence, and the index of the word there that led to it. */
interface Place {
  readonly sentence: number;
  readonly at: number;
}

/** The channel that an outlet is by a construction or by the journalist beside it; null if it is neither. */
function channelOf(
  article: ArticleWithWords,
  { sentence, at }: Place,
  { span, isReadAsPerson = false }: NamedOutlet,
  found: OutletInSentence,
  said: Construction | null,
): Channel | null {
  const { words, name, kind, end, isKnown } = found;
  const bearer = said === null || said.reach === 'text' || said.reach === 'name' ? journalistOf(found) : null;
  const construction = bearer === null ? said : JOURNALIST;
  if (!construction) return null;
  return {
    name,
    span,
    construction,
    governor: governorOf(found),
    next: words[end]?.pos ?? '',
    bearer,
    kind,
    isKnown,
    isReadAsPerson,
    sentence,
    paragraph: paragraphIndexAt(article, span[0]),
    isDated: isDated(article.text, article.sentences[sentence]?.span ?? [0, 0], span),
    names: namesNear(words, at, construction),
  };
}

export function channelsOf(article: ArticleWithWords, read: readonly NameSpan[], sentences: PlainSentences): Channel[] {
  const names = new OutletNames(article, read);
  const channels: Channel[] = [];
  const before: NamedOutlet[] = [];
  /** Names that the article has used for an outlet. */
  const met = new Set<string>();
  for (let sentence = 0; sentence < article.sentences.length; sentence++) {
    if (!mayNameOutlet(article, sentence)) continue;
    const words = sentences.wordsOf(sentence);
    for (let at = 0; at < words.length; at++) {
      const outlet = namedAt(article, names, words, at, before);
      if (!outlet) continue;
      const { name, kind, end } = outlet;
      const isKnown = outlet.isKnown || met.has(name);
      const found = { words, start: outlet.start ?? at, end, name, kind, isKnown };
      const said = constructionOf(found);
      if (!isKnown && said === null) continue;
      met.add(name);
      const channel = channelOf(article, { sentence, at }, outlet, found, said);
      if (channel) channels.push(channel);
      before.push(outlet);
      at = end - 1;
    }
  }
  return channels;
}
