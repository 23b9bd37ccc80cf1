/**
 * The outlet, programme or platform through which the words came, as the sentence around the cue says it.
 *
 * Example: `told Reuters`; `tweeted`; `in an interview with the Guardian`; `…, the Daily Star reported`.
 */
import { findOutlet } from '../../lexicon/outlets.ts';
import type { AttributedQuotation, Evidence, Quotation, SegmentedArticle, Span } from '../../model.ts';
import { tokenIndexAt, type Word, wordAt } from './words.ts';

export interface Via {
  readonly name: string;
  readonly confidence: number;
  readonly evidence: Evidence;
}

const TOLD = new Set(['told', 'tells', 'tell', 'telling']);
const TWEETED = new Set(['tweeted', 'tweets', 'tweeting', 'retweeted', 'tweet']);
const THIS_OUTLET = new Set(['us', 'me']);
const HOUSE_NOUNS = new Set([
  'paper',
  'newspaper',
  'magazine',
  'network',
  'channel',
  'broadcaster',
  'station',
  'website',
  'site',
  'outlet',
  'publication',
  'programme',
  'program',
  'agency',
  'newswire',
  'tabloid',
  'daily',
  'weekly',
]);
const LEADS_TO = new Set([
  'to',
  'with',
  'on',
  'in',
  'by',
  'from',
  'via',
  'for',
  'told',
  'tells',
  'tell',
  'telling',
  'at',
]);
const REPORTED = new Set(['reported', 'reports', 'report', 'reporting', 'said', 'says', 'wrote']);
const MEDIA_WORDS = new Set([
  'times',
  'post',
  'news',
  'tribune',
  'herald',
  'journal',
  'magazine',
  'radio',
  'tv',
  'gazette',
  'chronicle',
  'observer',
  'telegraph',
  'guardian',
  'mirror',
  'press',
  'review',
  'dispatch',
  'examiner',
  'inquirer',
  'courier',
  'sentinel',
  'bulletin',
  'register',
  'star',
  'sun',
  'podcast',
  'television',
  'globe',
  'standard',
  'weekly',
  'daily',
]);
const LONGEST_NAME = 6;
const CONFIDENCE = { told: 0.9, platform: 0.95, named: 0.8, carried: 0.6, house: 0.7 };

/** The words of the sentences that hold the cue and the source, without those of the content. */
function wordsAround(article: SegmentedArticle, quotation: Quotation): Word[] {
  const anchors = [...quotation.cue, ...quotation.source];
  const first = anchors[0];
  if (!first) return [];
  const inContent = (offset: number) => quotation.content.some(([start, end]) => start <= offset && offset < end);
  const at = tokenIndexAt(article.tokens, first[0]);
  const paragraph = article.paragraphs.find(({ tokens }) => tokens[0] <= at && at < tokens[1]);
  if (!paragraph) return [];
  const sentences = article.sentences
    .slice(...paragraph.sentences)
    .filter(({ span }) => anchors.some(([start, end]) => start < span[1] && span[0] < end));
  return sentences.flatMap(({ tokens: [start, end] }) => {
    const words: Word[] = [];
    for (let i = start; i < end; i++) {
      const word = wordAt(article, i);
      if (word && !inContent(word.span[0])) words.push(word);
    }
    return words;
  });
}

interface Found {
  readonly name: string;
  readonly span: Span;
  readonly end: number;
}

/** The outlet whose name begins at word `at`: the longest run of words that is one. */
function outletAt(article: SegmentedArticle, words: readonly Word[], at: number): Found | null {
  const start = words[at]?.lower === 'the' ? at + 1 : at;
  const first = words[start];
  if (!first || !/^[\p{Lu}\d]/u.test(first.text)) return null;
  for (let end = Math.min(words.length, start + LONGEST_NAME); end > start; end--) {
    const last = words[end - 1];
    if (!last || last.span[1] - first.span[0] > 80) continue;
    const name = article.text.slice(first.span[0], last.span[1]);
    const entry = findOutlet(name);
    if (entry) return { name: entry.name, span: [first.span[0], last.span[1]], end };
    const run = words.slice(start, end);
    const capitalised = run.length > 1 && run.every(({ text }) => /^\p{Lu}/u.test(text));
    if (capitalised && MEDIA_WORDS.has(last.lower) && !/^\p{Lu}/u.test(words[end]?.text ?? ''))
      return { name, span: [first.span[0], last.span[1]], end };
  }
  return null;
}

const found = (rule: string, name: string, span: Span, confidence: number): Via => ({
  name,
  confidence,
  evidence: { rule, span },
});

/** `told the paper`: the outlet named last before, that is not the article's own. */
function houseBefore(article: SegmentedArticle, offset: number): Found | null {
  const end = tokenIndexAt(article.tokens, offset);
  for (let i = end - 1; i >= Math.max(0, end - 400); i--) {
    const word = wordAt(article, i);
    if (!word || !/^\p{Lu}/u.test(word.text)) continue;
    const words = [word];
    for (let j = 1; j < LONGEST_NAME; j++) words.push(...[wordAt(article, i + j)].filter((next) => next !== null));
    const outlet = outletAt(article, words, 0);
    if (outlet && outlet.name !== article.outlet?.value) return outlet;
  }
  return null;
}

/** What the sentence of the quotation itself says of the way that the words took; null where it says nothing. */
export function viaOf(article: SegmentedArticle, quotation: Quotation): Via | null {
  const words = wordsAround(article, quotation);
  const inSource = (offset: number) => quotation.source.some(([start, end]) => start <= offset && offset < end);
  for (const [i, word] of words.entries()) {
    if (TWEETED.has(word.lower)) return found('via-tweeted', 'Twitter', word.span, CONFIDENCE.platform);
    const next = words[i + 1];
    if (TOLD.has(word.lower) && next && THIS_OUTLET.has(next.lower) && article.outlet)
      return found('via-told-us', article.outlet.value, next.span, CONFIDENCE.told);
    if (TOLD.has(word.lower) && next?.lower === 'the' && HOUSE_NOUNS.has(words[i + 2]?.lower ?? '')) {
      const house = houseBefore(article, word.span[0]);
      if (house) return found('via-told-the-paper', house.name, house.span, CONFIDENCE.house);
    }
    if (LEADS_TO.has(word.lower)) {
      const outlet = outletAt(article, words, i + 1);
      if (outlet && !inSource(outlet.span[0]))
        return found(
          TOLD.has(word.lower) ? 'via-told' : 'via-named',
          outlet.name,
          outlet.span,
          TOLD.has(word.lower) ? CONFIDENCE.told : CONFIDENCE.named,
        );
    } else {
      const outlet = outletAt(article, words, i);
      if (outlet && !inSource(outlet.span[0]) && REPORTED.has(words[outlet.end]?.lower ?? ''))
        return found('via-reported', outlet.name, outlet.span, CONFIDENCE.told);
    }
  }
  return null;
}

const NEAR = 2;

/** Further words of the same speaker in the next lines came the same way, unless another way is named. */
export function carriedVia(
  quotation: Quotation,
  before: AttributedQuotation | undefined,
  paragraphs: number,
): Via | null {
  if (!before?.attribution.via || paragraphs > NEAR || quotation.content.length === 0) return null;
  return found('via-goes-on', before.attribution.via, before.source[0] ?? [0, 0], CONFIDENCE.carried);
}
