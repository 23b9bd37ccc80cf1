/** Reads a text as the pipeline reads an article and gives its quotations as a person sees them: strings, not spans. */

import { readArticle } from '../../src/article/read.ts';
import type { AttributedArticle, QuotationAct, QuotationKind, Span, SpeakerType, Tagger } from '../../src/model.ts';
import { articleFromText } from '../../src/read/article.ts';

export interface Read {
  readonly content: readonly string[];
  readonly source: readonly string[];
  readonly cue: readonly string[];
  readonly kind: QuotationKind;
  readonly act: QuotationAct;
  readonly speaker: string | null;
  readonly type: SpeakerType;
  readonly role: string | null;
  readonly via: string | null;
  /** Content of the quotation that this one stands in. */
  readonly nestedIn: readonly string[] | null;
  readonly rules: readonly string[];
}

interface Given {
  readonly id?: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly author?: string;
  readonly url?: string;
  readonly date?: string;
}

/**
 * The article of a text, read by the rules alone unless a tagger is given: nothing is known of it but what is given, and what
 * stands in the text itself.
 */
export const articleOf = (text: string, given: Given = {}, tagger: Tagger | null = null): AttributedArticle =>
  readArticle(articleFromText(text, given), tagger);

/** All quotations of a text, in order. */
export function readText(text: string, given: Given = {}, tagger: Tagger | null = null): Read[] {
  const article = articleOf(text, given, tagger);
  const print = ([start, end]: Span) => article.text.slice(start, end);
  return article.quotations.map(({ content, source, cue, kind, act, nestedIn, attribution, evidence }) => {
    const outer = nestedIn === null ? undefined : article.quotations[nestedIn];
    return {
      content: content.map(print),
      source: source.map(print),
      cue: cue.map(print),
      kind,
      act,
      speaker: attribution.speaker,
      type: attribution.speakerType,
      role: attribution.role?.text ?? null,
      via: attribution.via,
      nestedIn: outer ? outer.content.map(print) : null,
      rules: [...evidence, ...attribution.evidence].map(({ rule }) => rule),
    };
  });
}

/** What a test of spans looks at: the pieces of content, the source and the cue. */
export const spansOf = (text: string): Pick<Read, 'content' | 'source' | 'cue'>[] =>
  readText(text).map(({ content, source, cue }) => ({ content, source, cue }));

export const contents = (text: string): (readonly string[])[] => readText(text).map(({ content }) => content);

export const speakers = (text: string): (string | null)[] => readText(text).map(({ speaker }) => speaker);

/** One quotation as `spansOf` gives it, from strings. */
export const quotation = (content: string | readonly string[], source: string | readonly string[], cue: string) => ({
  content: [content].flat(),
  source: [source].flat().filter((words) => words !== ''),
  cue: cue === '' ? [] : [cue],
});
