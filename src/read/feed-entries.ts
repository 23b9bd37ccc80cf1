/** Reads the entries of a feed. A summary is read only if there is no content, and the article then says so. */
import type { Diagnostic, Fact } from '../model.ts';
import type { Limits } from '../settings.ts';
import { makeArticle } from './article.ts';
import { diagnostic } from './diagnostic.ts';
import { type MetadataFacts, readFields } from './fields.ts';
import type { DecodedInput } from './formats/format.ts';
import { lineOfFragment, textBelow, textOfFragment } from './html/fragment.ts';
import { attribute, type Element, lineOf, textOf, upwards } from './html/tree.ts';
import { childrenNamed, named, parseXml } from './html/xml.ts';
import { publishedAs, siteOf } from './outlet-of.ts';
import { failed, holdsNothing, type ReadResult, resultOf } from './result.ts';

/** Elements for the text, the most complete first, and those of a summary. */
const CONTENTS = ['content:encoded', 'content', 'fulltext', 'body'] as const;
const SUMMARIES = ['description', 'summary'] as const;
/** Elements of the article; those for media also have titles and descriptions. */
const isOfMedia = ({ tag }: Element): boolean => /^(?:media|itunes|georss):/.test(tag);

/** Entries lie in the channel of a document; deeper ones belong to a content. */
const DEEPEST = 4;

const SUMMARY = diagnostic('text-partial', 'the feed gives a summary, not the text', 0);
const CUT = diagnostic('xml-invalid', 'the feed ends within the entry');

/** The first child with one of the names, the names in order of preference. */
function child(entry: Element, ...names: readonly string[]): Element | null {
  for (const name of names)
    for (const one of childrenNamed(entry, name)) if (!isOfMedia(one) && textOf(one).trim() !== '') return one;
  return null;
}

function textIn(element: Element, limits: Limits): string | Diagnostic {
  if (attribute(element, 'type') === 'xhtml') return textBelow(element);
  const content = textOf(element);
  if (!/<[a-z/]|&#?\w{2,8};/i.test(content)) return content.trim();
  const read = textOfFragment(content, limits);
  return read.ok ? read.text : read.why;
}

function addressIn(entry: Element): string | null {
  for (const link of childrenNamed(entry, 'link')) {
    const isArticle = ['', 'alternate'].includes(attribute(link, 'rel'));
    const address = attribute(link, 'href') || lineOf(link);
    if (isArticle && /^https?:\/\//i.test(address)) return address;
  }
  const guid = child(entry, 'guid', 'id');
  return guid && attribute(guid, 'isPermaLink') !== 'false' && /^https?:\/\//i.test(lineOf(guid)) ? lineOf(guid) : null;
}

/** The name in `roth@ostfeld.example (Ida Roth)` and `<author><name>Ida Roth</name></author>`. */
function authorIn(entry: Element): string | null {
  const creator = child(entry, 'dc:creator', 'creator', 'author');
  if (!creator) return null;
  const line = lineOf(child(creator, 'name') ?? creator);
  const name = /\(([^()]{1,200})\)$/.exec(line.slice(-202));
  return name?.[1] ?? (line.includes('@') ? null : line);
}

const lineIn = (element: Element | null): string | null => (element ? lineOf(element) : null);

function factsOf(
  entry: Element,
  publisher: Fact | undefined,
  limits: Limits,
): { given: MetadataFacts; likely: MetadataFacts } {
  const title = lineIn(child(entry, 'title'));
  const { outlet: source, ...facts } = readFields(
    {
      title: title === null ? null : lineOfFragment(title, limits),
      author: authorIn(entry),
      date: lineIn(child(entry, 'pubDate', 'published', 'date', 'issued', 'updated')),
      url: addressIn(entry),
      outlet: lineIn(child(entry, 'source', 'publisher')),
    },
    'feed',
  ).facts;
  const outlet = publishedAs([source, publisher], facts.url);
  const site = siteOf(facts.url);
  return { given: { ...facts, ...(outlet ? { outlet } : {}) }, likely: site ? { outlet: site } : {} };
}

function readEntry(
  entry: Element,
  path: string,
  publisher: Fact | undefined,
  limits: Limits,
): Promise<ReadResult> | ReadResult {
  const content = child(entry, ...CONTENTS);
  const element = content ?? child(entry, ...SUMMARIES);
  const text = element ? textIn(element, limits) : '';
  if (typeof text !== 'string') return failed(path, text);
  const diagnostics = content || !element ? [] : [SUMMARY];
  const facts = factsOf(entry, publisher, limits);
  return resultOf(path, makeArticle({ id: path, text, ...facts, diagnostics, carriesText: true }));
}

export async function* readEntries({ text, id, noted }: DecodedInput, limits: Limits): AsyncGenerator<ReadResult> {
  const parsed = parseXml(text, limits);
  if (!parsed.ok) {
    yield failed(id, ...noted, parsed.why);
    return;
  }
  const { root, cutIn } = parsed;
  const entries = named(root, 'item', 'entry').filter(({ depth }) => depth <= DEEPEST);
  const [channel] = named(root, 'channel', 'feed');
  const { outlet } = readFields({ outlet: channel ? lineIn(child(channel, 'title')) : null }, 'feed').facts;
  const open = new Set(upwards(cutIn));
  for (const [i, entry] of entries.entries()) {
    const path = `${id}#${i + 1}`;
    yield open.has(entry) ? failed(path, CUT) : readEntry(entry, path, outlet, limits);
  }
  const last = entries.at(-1);
  if (cutIn && !(last && open.has(last)))
    yield failed(id, diagnostic('xml-invalid', 'the feed is truncated', text.length));
  else if (entries.length === 0) yield holdsNothing(id, 'the feed has no entries');
}
