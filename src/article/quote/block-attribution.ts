/**
 * The sentence after a block that is set apart names its speaker, else the sentence before it does.
 *
 * Examples: `    The quay is not ours to fence.` ⏎ `That was the view of the bishop, Tom Egan.`; `Egan wrote to the council.` ⏎
 * `    The quay is not ours to fence.`
 */
import { DEMONSTRATIVES } from '../../lexicon/en/phrase-words.ts';
import { NOUNS_FOR_WORDS } from '../../lexicon/en/speech-nouns.ts';
import { BE_FORMS } from '../../lexicon/en/verb-words.ts';
import { findFrames } from './frames.ts';
import type { FoldedSentence, ItemRange, SentenceItem } from './items.ts';
import { nounPhraseAfter } from './noun-phrase.ts';
import { draftFrom, type QuotationDraft, spansOfRanges } from './quotation-draft.ts';
import { verbSiteAt } from './verb-sites.ts';

type SourceAndCue = Pick<QuotationDraft, 'source' | 'cue'>;

/** Most words between a demonstrative and the name after it: `Those were some of the last words of`. */
const FARTHEST_NAME = 10;

const sourceAndCue = (items: readonly SentenceItem[], cue: ItemRange, source: ItemRange): SourceAndCue => ({
  source: spansOfRanges(items, [source]),
  cue: spansOfRanges(items, [cue]),
});

/** `That was the view of Tom Egan`, `These are the words of a mother of three`. */
function ofWhom(items: readonly SentenceItem[]): SourceAndCue | null {
  if (!DEMONSTRATIVES.has(items[0]?.lower ?? '') || !BE_FORMS.has(items[1]?.lower ?? '')) return null;
  const noun = items.slice(0, FARTHEST_NAME).findIndex(({ lower }) => NOUNS_FOR_WORDS.has(lower));
  const source = /^(?:of|from|by)$/.test(items[noun + 1]?.lower ?? '') ? nounPhraseAfter(items, noun + 2) : null;
  return noun > 0 && source ? sourceAndCue(items, [0, noun + 2], source) : null;
}

/** `So wrote Tom Egan in a letter`, `said the bishop`. */
function saidWho(items: readonly SentenceItem[]): SourceAndCue | null {
  const verb = /^(?:so|thus)$/.test(items[0]?.lower ?? '') ? 1 : 0;
  const site = verbSiteAt(items, verb, []);
  if (!site || site.subject || site.group.voice !== 'finite' || site.group.form.act !== 'speech') return null;
  const source = nounPhraseAfter(items, site.group.range[1]);
  return source && sourceAndCue(items, [0, site.group.range[1]], source);
}

/** The source and cue that the sentence after a block gives for it; null if it gives none. */
export const attributionAfter = ({ items }: FoldedSentence): SourceAndCue | null => ofWhom(items) ?? saidWho(items);

/** The draft that a sentence introduces as if it ended with a colon: `Egan wrote to the council on Monday.` */
export function introducedBy(sentence: FoldedSentence, index: number): QuotationDraft | null {
  const end = sentence.items.at(-1);
  if (end?.text !== '.') return null;
  const items = [...sentence.items.slice(0, -1), { ...end, span: end.span, text: ':', lower: ':' }];
  const frame = findFrames(items).find(({ awaitsContent, act }) => awaitsContent && act === 'speech');
  if (!frame) return null;
  const cue: ItemRange = [frame.cue[0], Math.min(frame.cue[1], items.length - 1)];
  return draftFrom({ ...frame, cue }, sentence, index);
}
