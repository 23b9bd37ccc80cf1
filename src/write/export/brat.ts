/**
 * brat standoff, two files per article: https://brat.nlplab.org/standoff.html. Offsets count code points. An annotation cannot
 * cross the end of a line, so a quotation has one fragment per line.
 */
import { STANCES } from '../../model.ts';
import type { QuotationRecord } from '../../schema.ts';
import { ByArticle } from './by-article.ts';
import { inCodePoints } from './code-points.ts';
import type { Exportable, ExportFile } from './exportable.ts';
import { fileName, isFileName } from './file-name.ts';
import type { TextFormat } from './format.ts';

type Span = readonly [start: number, end: number];

/** Characters that some readers take for the end of a line or column; each is replaced by a space, which keeps offsets. */
const OTHER_ENDS = /(?!\n)[\p{Control}\p{Line_Separator}\p{Paragraph_Separator}]/gu;
const LONE_RETURN = /\r(?!\n)/g;
const LINE = /\S(?:[^\n]*\S)?/g;

/** Normalizes line ends to LF and keeps the length of the text, so that offsets hold however the file is opened. */
const bratText = (text: string) => text.replace(LONE_RETURN, '\n').replace(OTHER_ENDS, ' ');

/** Splits spans at line ends and trims each part. */
function fragmentsOf(text: string, spans: readonly Span[]): Span[] {
  return spans.flatMap(([start, end]) =>
    Array.from(
      text.slice(start, end).matchAll(LINE),
      ({ 0: line, index }): Span => [start + index, start + index + line.length],
    ),
  );
}

/** The lines of one article; each kind of annotation is numbered from 1. */
class Annotations {
  readonly #text: string;
  readonly #at: (offset: number) => number;
  readonly #numbers = new Map<string, number>();
  readonly lines: string[] = [];

  constructor(text: string) {
    this.#text = text;
    this.#at = inCodePoints(text);
  }

  /** @returns the annotation's id, or null if the spans contain only white space */
  span(type: string, spans: readonly Span[]): string | null {
    const fragments = fragmentsOf(this.#text, spans);
    if (fragments.length === 0) return null;
    const places = fragments.map(([start, end]) => `${this.#at(start)} ${this.#at(end)}`).join(';');
    return this.add('T', `${type} ${places}\t${fragments.map((span) => this.#text.slice(...span)).join(' ')}`);
  }

  add(kind: string, rest: string): string {
    const number = (this.#numbers.get(kind) ?? 0) + 1;
    this.#numbers.set(kind, number);
    this.lines.push(`${kind}${number}\t${rest}\n`);
    return `${kind}${number}`;
  }
}

/** Puts a note on one line, since a second line would be read as an annotation. */
const noteText = (text: string) => text.replace(OTHER_ENDS, ' ').replaceAll('\n', ' ');

function annotate(to: Annotations, quotation: QuotationRecord): void {
  const content = to.span('Quotation', quotation.content);
  if (content === null) return;
  to.add('A', `Kind ${content} ${quotation.kind}`);
  to.add('A', `Act ${content} ${quotation.act}`);
  to.add('A', `Stance ${content} ${quotation.stance}`);
  const source = to.span('Source', quotation.source);
  if (source !== null) to.add('R', `Said Arg1:${source} Arg2:${content}`);
  const cue = to.span('Cue', quotation.cue);
  if (cue !== null) to.add('R', `Introduces Arg1:${cue} Arg2:${content}`);
  const { speaker, via, id } = quotation;
  const known = [...(speaker === null ? [] : [`speaker: ${speaker}`]), ...(via === null ? [] : [`via: ${via}`])];
  to.add('#', `AnnotatorNotes ${content}\t${noteText([...known, `id: ${id}`].join('; '))}`);
}

/** Declares the annotation types; brat shows only declared types. */
const CONFIGURATION = `[entities]
Quotation
Source
Cue

[relations]
Said	Arg1:Source, Arg2:Quotation
Introduces	Arg1:Cue, Arg2:Quotation
<OVERLAP>	Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[events]

[attributes]
Kind	Arg:Quotation, Value:direct|mixed|indirect
Act	Arg:Quotation, Value:speech|thought|intention
Stance	Arg:Quotation, Value:${STANCES.join('|')}
`;

/** Omits articles without text, since there is nothing to annotate. */
async function* files(collection: Exportable): AsyncGenerator<ExportFile> {
  yield { name: 'annotation.conf', chunks: [CONFIGURATION] };
  const quotations = new ByArticle(collection.quotations());
  for await (const { article, text: raw } of collection.texts()) {
    const text = bratText(raw);
    const annotations = new Annotations(text);
    for (const quotation of await quotations.of(article)) annotate(annotations, quotation);
    yield { name: `${fileName(article)}.txt`, chunks: [text] };
    yield { name: `${fileName(article)}.ann`, chunks: annotations.lines };
  }
}

/** File pairs of an earlier export whose articles have left the collection. */
function obsoleteFiles(present: ReadonlySet<string>, written: ReadonlySet<string>): string[] {
  if (!present.has('annotation.conf')) return [];
  return [...present].flatMap((name) => {
    const stem = name.replace(/\.ann$/u, '');
    const pair = [`${stem}.ann`, `${stem}.txt`];
    const isObsolete = pair.every((file) => present.has(file) && !written.has(file));
    return stem !== name && isFileName(stem) && isObsolete ? pair : [];
  });
}

export const brat: TextFormat = {
  kind: 'text',
  texts: 'required',
  write: files,
  obsoleteFiles,
  row: {
    files: 'one `.txt` and one `.ann` per article, and `annotation.conf`',
    includes: 'text, quotations, sources and cues in code points; the speaker as a note',
    omits:
      'utterances; line ends become LF, other control characters spaces; needs articles or a store, since an output folder has no text',
  },
};
