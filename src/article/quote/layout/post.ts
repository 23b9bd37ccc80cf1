/**
 * Recognises a platform post printed as published, with name, handle and date after, under or before its words.
 *
 * Examples: `No ferry today. — Ana Reyes (@ana) March 3, 2021`; `A post shared by Ana Reyes (@ana)` under the words
 */
import { HANDLE_AND_DATE, POST_LINK, POST_NOMINALS, POST_SHARED_BY } from '../../../lexicon/en/signatures.ts';
import type { SegmentedArticle, Span } from '../../../model.ts';
import { trimmedSpan } from '../../spans.ts';
import { type QuotationDraft, speechDraft } from '../quotation-draft.ts';

const LONGEST_NAME = 60;
/** Characters that may follow the date. */
const LONGEST_END = 12;
/** Longest short line of a post; a longer paragraph above the last one belongs to the article. */
const LONGEST_LINE = 30;
const MOST_LINES = 6;
const DASHES: ReadonlySet<string> = new Set('—–-');

interface PostSignature {
  readonly name: Span;
  /** From the dash or the formula to the end of the date. */
  readonly cue: Span;
}

/** The words of a post without the links at its end. */
function withoutLinks(text: string, span: Span): Span {
  const [start, end] = trimmedSpan(text, span);
  const link = POST_LINK.exec(text.slice(Math.max(start, end - LONGEST_NAME), end));
  return link ? withoutLinks(text, [start, end - link[0].length]) : [start, end];
}

/** The name without symbols, pictures and letters such as `MP` at its end. */
function nameSpan(text: string, [start, end]: Span): Span {
  const [from, to] = trimmedSpan(text, [start, end]);
  const name = /^.*[\p{L}\p{N}.]/su.exec(text.slice(from, to))?.[0] ?? '';
  const lastSpace = name.lastIndexOf(' ');
  const hasLetters = lastSpace > 0 && POST_NOMINALS.has(name.slice(lastSpace + 1).toLowerCase());
  return [from, from + (hasLetters ? lastSpace : name.length)];
}

/** The last long dash with the dash beside it; without a long dash, the first hyphen. */
function lastDash(text: string): Span | null {
  const long = Math.max(text.lastIndexOf('—'), text.lastIndexOf('–'));
  const at = long < 0 ? text.indexOf('-') : long;
  if (at < 0) return null;
  if (DASHES.has(text.charAt(at - 1))) return [at - 1, at + 1];
  return [at, DASHES.has(text.charAt(at + 1)) ? at + 2 : at + 1];
}

/** The signature with a handle that ends a paragraph. */
function signatureAtEnd(text: string, [start, end]: Span): PostSignature | null {
  const handle = text.slice(start, end).lastIndexOf('(@') + start;
  if (handle < start) return null;
  const date = HANDLE_AND_DATE.exec(text.slice(handle, end))?.[0].length ?? 0;
  if (date === 0 || end - handle - date > LONGEST_END) return null;
  const from = Math.max(start, handle - LONGEST_NAME);
  const dash = lastDash(text.slice(from, handle));
  const name = dash && nameSpan(text, [from + dash[1], handle]);
  return name && name[0] < name[1] ? { name, cue: [from + dash[0], handle + date] } : null;
}

/** Instagram's formula, as a paragraph of its own. */
function sharedBy(text: string, [start, end]: Span): PostSignature | null {
  if (!text.startsWith(POST_SHARED_BY, start)) return null;
  const from = start + POST_SHARED_BY.length;
  const handle = text.slice(from, end).indexOf(' (@');
  return handle > 0 && handle <= LONGEST_NAME
    ? { name: nameSpan(text, [from, from + handle]), cue: [start, from - 1] }
    : null;
}

/** The words of the post above a line: the paragraph before it and short lines before that. */
function above(article: SegmentedArticle, line: number, taken: ReadonlySet<number>): Span[] {
  const found: Span[] = [];
  for (let i = line - 1; i > line - 1 - MOST_LINES; i--) {
    const paragraph = article.paragraphs[i];
    const isShort = paragraph && paragraph.span[1] - paragraph.span[0] <= LONGEST_LINE;
    if (!paragraph || paragraph.boilerplate || taken.has(i) || (found.length > 0 && !isShort)) break;
    if (article.text[paragraph.span[1] - 1] === ':') break;
    found.unshift(withoutLinks(article.text, paragraph.span));
    if (!isShort) break;
  }
  return found;
}

/** A post whose name, handle and date stand before its words: `Ana Reyes (@ana) March 3, 2021: No ferry today.` */
function headed(
  text: string,
  [start, end]: Span,
): { readonly name: Span; readonly cue: Span; readonly words: Span } | null {
  const handle = text.slice(start, Math.min(end, start + LONGEST_NAME)).indexOf(' (@');
  const date = handle > 0 ? (HANDLE_AND_DATE.exec(text.slice(start + handle + 1, end))?.[0].length ?? 0) : 0;
  const colon = start + handle + 1 + date;
  return date > 0 && text[colon] === ':' && colon + 1 < end
    ? { name: nameSpan(text, [start, start + handle]), cue: [start + handle + 1, colon + 1], words: [colon + 1, end] }
    : null;
}

const draftOf = (
  article: SegmentedArticle,
  paragraph: number,
  name: Span,
  cue: Span,
  content: Span[],
): QuotationDraft =>
  speechDraft({
    sentence: article.paragraphs[paragraph]?.sentences[0] ?? 0,
    paragraph,
    source: [name],
    cue: [cue],
    evidence: [{ rule: 'post', span: cue }],
    content: content.filter(([start, end]) => start < end),
    passages: [],
  });

export function postDrafts(article: SegmentedArticle): QuotationDraft[] {
  const { text } = article;
  const drafts: QuotationDraft[] = [];
  const signatures = new Set<number>();
  for (const [i, { span, boilerplate }] of article.paragraphs.entries()) {
    const head = boilerplate ? null : headed(text, span);
    if (head) drafts.push(draftOf(article, i, head.name, head.cue, [withoutLinks(text, head.words)]));
    const signature = head || boilerplate ? null : (signatureAtEnd(text, span) ?? sharedBy(text, span));
    if (!signature) continue;
    signatures.add(i);
    const own = withoutLinks(text, [span[0], signature.cue[0]]);
    const words = own[0] < own[1] ? [own] : above(article, i, signatures);
    if (words.length > 0) drafts.push(draftOf(article, i, signature.name, signature.cue, words));
  }
  return drafts;
}
