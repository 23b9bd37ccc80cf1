/**
 * The outlet, programme or platform through which the words came, as the sentence around the cue says it.
 *
 * Example: `told Reuters`; `tweeted`; `in an interview with the Guardian`; `…, the Daily Star reported`.
 */
import { HOUSE_NOUNS, LEADS_TO, MEDIA_WORDS, REPORTED, TOLD, TWEETED } from '../../lexicon/media-words.ts';
import { findOutlet, isCommonWord, mayBeginOutlet } from '../../lexicon/outlets.ts';
import { SPEECH_EVENTS } from '../../lexicon/speech-nouns.ts';
import type { Evidence, Quotation, Sentence, Span } from '../../model.ts';
import { startsWithCapital } from '../letters.ts';
import { isQuoted, paragraphIndexAt, tokenIndexAt, type Word, type WordedArticle, wordAt } from './words.ts';

export interface Via {
  readonly name: string;
  readonly confidence: number;
  readonly evidence: Evidence;
}

const THIS_OUTLET = new Set(['us', 'me']);
/** In words, and in characters as printed. */
const LONGEST_NAME = 6;
const LONGEST_PRINTED = 80;
const FARTHEST_TOLD = 8;
const CONFIDENCE = { told: 0.9, platform: 0.95, named: 0.8, carried: 0.6, house: 0.7 };

interface Around {
  /** Words of the sentences that hold the cue and the source, without those of any quotation. */
  readonly own: readonly Word[];
  /** Those of the sentences before, in the same paragraph. */
  readonly before: readonly Word[];
}

const MARKS = new Set(['"', '“', '”', '‘', '’', "'", '«', '»']);

const isCapitalised = (word: Word | undefined) => word !== undefined && startsWithCapital(word.text);

/** The words of some sentences that are no marks and stand in nobody's words. */
function ownWords(
  article: WordedArticle,
  sentences: readonly Sentence[],
  quotation: Quotation,
  quoted: readonly Span[],
): Word[] {
  const inContent = (offset: number) =>
    isQuoted(quoted, offset) || quotation.content.some(([start, end]) => start <= offset && offset < end);
  const own: Word[] = [];
  for (const { tokens } of sentences) {
    for (let i = tokens[0]; i < tokens[1]; i++) {
      const token = article.tokens[i];
      const word = token && !MARKS.has(token.text) && !inContent(token.start) ? wordAt(article, i) : null;
      if (word) own.push(word);
    }
  }
  return own;
}

function wordsAround(article: WordedArticle, quotation: Quotation, quoted: readonly Span[]): Around {
  const anchors = [...quotation.cue, ...quotation.source];
  const first = anchors[0];
  if (!first) return { own: [], before: [] };
  const at = tokenIndexAt(article.tokens, first[0]);
  const paragraph = article.paragraphs[paragraphIndexAt(article, first[0])];
  const sentences = paragraph && paragraph.tokens[0] <= at ? article.sentences.slice(...paragraph.sentences) : [];
  const isOwn = (sentence: Sentence) =>
    anchors.some(([start, end]) => start < sentence.span[1] && sentence.span[0] < end);
  return {
    own: ownWords(article, sentences.filter(isOwn), quotation, quoted),
    before: ownWords(
      article,
      sentences.filter((sentence) => sentence.span[1] <= first[0]),
      quotation,
      quoted,
    ),
  };
}

interface Found {
  readonly name: string;
  readonly span: Span;
  readonly end: number;
}

/** The known outlet whose name is the words from `start` to `end`; a common word that the name goes on behind is none. */
function knownOutlet(article: WordedArticle, words: readonly Word[], start: number, end: number, withThe: boolean) {
  const [first, last] = [words[start], words[end - 1]];
  if (!first || !last) return null;
  const name = article.text.slice(first.span[0], last.span[1]);
  const entry = (withThe ? findOutlet(`the ${name}`) : null) ?? findOutlet(name);
  if (!entry || (isCommonWord(name) && isCapitalised(words[end]))) return null;
  return printedName(article, name, entry.name);
}

/** Index of the first word from `start` on without a capital. */
function capitalsEnd(words: readonly Word[], start: number): number {
  let end = start;
  while (isCapitalised(words[end])) end++;
  return end;
}

/** The outlet whose name begins at word `at`: the longest run of words that is one. */
function outletAt(article: WordedArticle, words: readonly Word[], at: number): Found | null {
  const start = words[at]?.lower === 'the' ? at + 1 : at;
  const first = words[start];
  if (!first || !(startsWithCapital(first.text) || /^\d/.test(first.text))) return null;
  const mayBeKnown = mayBeginOutlet(first.text);
  const capitals = capitalsEnd(words, start);
  for (let end = Math.min(words.length, start + LONGEST_NAME); end > start; end--) {
    const last = words[end - 1];
    if (!last || last.span[1] - first.span[0] > LONGEST_PRINTED) continue;
    const span: Span = [first.span[0], last.span[1]];
    const known = mayBeKnown ? knownOutlet(article, words, start, end, start > at) : null;
    if (known !== null) return { name: known, span, end };
    if (end === capitals && end - start > 1 && MEDIA_WORDS.has(last.lower))
      return { name: article.text.slice(...span), span, end };
  }
  return null;
}

const found = (rule: string, name: string, span: Span, confidence: number): Via => ({
  name,
  confidence,
  evidence: { rule, span },
});

/** `told the paper`: the outlet named last before, that is not the article's own. */
function houseBefore(article: WordedArticle, offset: number, quoted: readonly Span[]): Found | null {
  const end = tokenIndexAt(article.tokens, offset);
  for (let i = end - 1; i >= Math.max(0, end - 400); i--) {
    const word = wordAt(article, i);
    if (!word || !isCapitalised(word) || isQuoted(quoted, word.span[0])) continue;
    const words = [word];
    for (let j = 1; j < LONGEST_NAME; j++) words.push(...[wordAt(article, i + j)].filter((next) => next !== null));
    const outlet = outletAt(article, words, 0);
    if (outlet && outlet.name !== article.outlet?.value) return outlet;
  }
  return null;
}

/** The name as it is printed, or the full one where the article prints that too: `El Reg`, `The Register`. */
const printedName = (article: WordedArticle, printed: string, full: string) =>
  article.text.includes(full) ? full : printed;

/** A site's name written as one word with a capital inside: `InsideSources`. Who is told something by it is no person. */
const isSiteName = (word: Word | undefined) =>
  word !== undefined &&
  /^\p{Lu}\p{Ll}+\p{Lu}\p{L}+$/u.test(word.text) &&
  !/^(?:Mc|Mac|De|Le|La|Di|Van|Fitz)\p{Lu}/u.test(word.text);

/** What the word at `i` and those behind it say of the way; null where they say nothing. */
function viaAt(article: WordedArticle, words: readonly Word[], i: number, quoted: readonly Span[]): Via | null {
  const word = words[i];
  const next = words[i + 1];
  if (!word || !next) return null;
  if (TOLD.has(word.lower)) {
    if (THIS_OUTLET.has(next.lower) && article.outlet)
      return found('via-told-us', article.outlet.value, next.span, CONFIDENCE.told);
    if (isSiteName(next)) return found('via-told', next.text, next.span, CONFIDENCE.named);
    if (next.lower === 'the' && HOUSE_NOUNS.has(words[i + 2]?.lower ?? '')) {
      const house = houseBefore(article, word.span[0], quoted);
      if (house) return found('via-told-the-paper', house.name, house.span, CONFIDENCE.house);
    }
  }
  const toldBefore =
    word.lower === 'of' && words.slice(Math.max(0, i - FARTHEST_TOLD), i).some(({ lower }) => TOLD.has(lower));
  if (LEADS_TO.has(word.lower) || toldBefore) {
    const outlet = outletAt(article, words, i + 1);
    if (outlet)
      return found(
        TOLD.has(word.lower) ? 'via-told' : 'via-named',
        outlet.name,
        outlet.span,
        TOLD.has(word.lower) ? CONFIDENCE.told : CONFIDENCE.named,
      );
  }
  const outlet = outletAt(article, words, i);
  if (!outlet) return null;
  const behind = words[outlet.end]?.lower ?? '';
  if (REPORTED.has(behind)) return found('via-reported', outlet.name, outlet.span, CONFIDENCE.told);
  return SPEECH_EVENTS.has(behind) ? found('via-named', outlet.name, outlet.span, CONFIDENCE.named) : null;
}

/** What the sentence of the quotation, else its paragraph so far, says of the way that the words took. */
export function viaOf(article: WordedArticle, quotation: Quotation, quoted: readonly Span[]): Via | null {
  const { own, before } = wordsAround(article, quotation, quoted);
  const tweeted = own.find(({ lower }) => TWEETED.has(lower));
  if (tweeted) return found('via-tweeted', 'Twitter', tweeted.span, CONFIDENCE.platform);
  const inSource = (offset: number) => quotation.source.some(([start, end]) => start <= offset && offset < end);
  for (const words of [own, before]) {
    for (let i = 0; i < words.length; i++) {
      const via = viaAt(article, words, i, quoted);
      if (via && !inSource(via.evidence.span?.[0] ?? -1))
        return words === own ? via : { ...via, confidence: CONFIDENCE.house };
    }
  }
  return null;
}

/** A post is one statement; an interview goes on: the speaker's further words came the same way until another is named. */
const GOES_ON = /^via-(?:told|named|told-the-paper|told-us|goes-on)$/;

/** The way that the speaker's words before took, where it is one that goes on. */
export function carriedVia(before: Via | undefined): Via | null {
  return before && GOES_ON.test(before.evidence.rule)
    ? { ...before, confidence: CONFIDENCE.carried, evidence: { ...before.evidence, rule: 'via-goes-on' } }
    : null;
}
