/**
 * Reads one record of JSON or of a table as an article. The text may be HTML, or lie one object deeper.
 *
 * Example: `{"webTitle": "Rain", "fields": {"bodyText": "It rained."}}`, `{"content": {"rendered": "<p>It rained.</p>"}}`
 */
import type { Diagnostic } from '../model.ts';
import type { Limits } from '../settings.ts';
import { recordToArticle } from './article.ts';
import { diagnostic } from './diagnostic.ts';
import { fieldNamed, htmlIn, textIn } from './fields.ts';
import { isRecord } from './json.ts';
import { failed, type ReadResult, resultOf } from './result.ts';

type DataRecord = Readonly<Record<string, unknown>>;

const NO_RECORD = diagnostic('record-invalid', 'not a JSON object with a text');

export const hasText = (record: DataRecord): boolean => (textIn(record) ?? htmlIn(record)) !== null;

/** Replaces the `{"rendered": "…"}` of WordPress by its string. */
const unwrapped = (record: DataRecord): DataRecord =>
  Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, isRecord(value) ? (value['rendered'] ?? value) : value]),
  );

/** Joins the fields of an inner object to those of the record, if only the inner object has a text. */
export function withInnerText(given: DataRecord): DataRecord {
  const record = unwrapped(given);
  if (hasText(record)) return record;
  for (const [key, value] of Object.entries(record)) {
    if (!isRecord(value) || !hasText(value)) continue;
    const outer = Object.entries(record).filter(([other]) => other !== key);
    return Object.fromEntries([...outer, ...Object.entries(value)]);
  }
  return record;
}

/** Resolves the references of HTML in titles: `Mayor&#8217;s wall` is `Mayor’s wall`. */
async function withPlainTitle(record: DataRecord, limits: Limits): Promise<DataRecord> {
  const escaped = Object.entries(record).filter(
    ([key, value]) => typeof value === 'string' && fieldNamed(key) === 'title' && /&#?\w{2,8};/.test(value),
  );
  if (escaped.length === 0) return record;
  const { lineOfFragment } = await import('./html/fragment.ts');
  const plain = escaped.map(([key, value]) => [key, lineOfFragment(String(value), limits)]);
  return { ...record, ...Object.fromEntries(plain) };
}

/** True for a text in HTML; plain text does not have these tags. */
const isMarkedUp = (text: string): boolean => /<\/(?:p|div)>|<br ?\/?>/i.test(text);

/** A note of an interface that gives the first part of a text only: `… [+2456 chars]`. */
function cutNote(text: string): readonly Diagnostic[] {
  const from = Math.max(0, text.length - 40);
  const cut = /\[\+?\d{1,7} chars\]\s?$/.exec(text.slice(from));
  if (!cut) return [];
  return [diagnostic('text-partial', `the source cut the text: “${cut[0].trim()}”`, from + cut.index)];
}

export async function readRecord(
  value: unknown,
  path: string,
  fallbackId: string,
  noted: readonly Diagnostic[],
  limits: Limits,
): Promise<ReadResult> {
  if (!isRecord(value)) return failed(path, ...noted, NO_RECORD);
  const record = await withPlainTitle(withInnerText(value), limits);
  const plain = textIn(record);
  const html = plain === null || isMarkedUp(plain) ? (plain ?? htmlIn(record)) : null;
  const known = [...noted, ...cutNote(plain ?? '')];
  if (html === null) return resultOfRecord(record, path, fallbackId, known, false);
  const { textOfFragment } = await import('./html/fragment.ts');
  const read = textOfFragment(html, limits);
  if (!read.ok) return failed(path, ...known, read.why);
  const others = Object.entries(record).filter(([, one]) => one !== html);
  const withText = Object.fromEntries([...others, ['text', read.text]]);
  return resultOfRecord(withText, path, fallbackId, known, true);
}

async function resultOfRecord(
  record: DataRecord,
  path: string,
  fallbackId: string,
  noted: readonly Diagnostic[],
  carriesText: boolean,
): Promise<ReadResult> {
  const made = recordToArticle(record, fallbackId, noted, carriesText);
  return made.ok ? resultOf(path, made.article) : failed(path, ...made.diagnostics);
}
