/**
 * Finds the articles in the answer of a news interface: a list of records under some key.
 *
 * Example: `{"status": "ok", "articles": [{…}]}`, `{"response": {"results": [{…}]}}`, `{"hits": {"hits": [{"_source": {…}}]}}`
 */
import { fieldNamed } from './fields.ts';
import { isRecord } from './json.ts';
import { hasText, withInnerText } from './record.ts';

/** The list lies at most this many keys deep, among the first objects. */
const WITHIN = { depth: 4, records: 1_000 };

/** Keys of lists of articles. A record with a title may have other lists: its comments, or related articles. */
const LIST_KEYS: ReadonlySet<string> = new Set([
  'articles',
  'data',
  'docs',
  'documents',
  'entries',
  'hits',
  'items',
  'news',
  'posts',
  'records',
  'results',
  'stories',
]);

const holdsText = (value: unknown): boolean => isRecord(value) && hasText(withInnerText(value));

/** True for a record with a title or an address, which may describe an article without its text. */
const isDescribed = (value: unknown): boolean =>
  isRecord(value) && Object.keys(value).some((key) => fieldNamed(key) === 'title' || fieldNamed(key) === 'url');

/** The lists in a record and its objects, without lists in lists. */
function listsIn(record: Readonly<Record<string, unknown>>): readonly (readonly unknown[])[] {
  const anyKey = !isDescribed(record);
  const lists: (readonly unknown[])[] = [];
  const open = [{ record, depth: 1 }];
  for (const { record: next, depth } of open) {
    for (const [key, value] of Object.entries(next)) {
      if (open.length > WITHIN.records) return lists;
      if (Array.isArray(value)) {
        if (anyKey || LIST_KEYS.has(key.toLowerCase())) lists.push(value);
      } else if (isRecord(value) && depth < WITHIN.depth) open.push({ record: value, depth: depth + 1 });
    }
  }
  return lists;
}

function longest(
  lists: readonly (readonly unknown[])[],
  counts: (item: unknown) => boolean,
): readonly unknown[] | null {
  const sizes = lists.map((list) => list.filter(counts).length);
  const most = Math.max(0, ...sizes);
  return most > 0 ? (lists[sizes.indexOf(most)] ?? null) : null;
}

/** The list with most texts, or else with most titles; null for a record that is an article by itself, or has no such list. */
export function articlesIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (!isRecord(value) || holdsText(value)) return null;
  const lists = listsIn(value);
  return longest(lists, holdsText) ?? longest(lists, isDescribed);
}
