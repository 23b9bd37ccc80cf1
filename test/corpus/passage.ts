/** Reads the passages: a family a file, in the plain format that README.md describes. */
import type { QuotationAct, QuotationKind } from '../../src/model.ts';

/** The annotation of one quotation. `speaker` and `via` list equally good answers. */
export interface Expected {
  readonly content: readonly string[];
  /** Empty where none is asked for. */
  readonly source: readonly string[];
  readonly speaker: readonly string[] | null;
  readonly kind: QuotationKind;
  readonly act: QuotationAct;
  readonly via: readonly string[] | null;
  /** Which quotation of the passage it stands in, counted from 0. */
  readonly nestedIn: number | null;
  /** It may be read or not, careful readers do not agree: nothing about it counts. */
  readonly optional: boolean;
}

export interface Passage {
  readonly name: string;
  readonly known: { readonly title?: string; readonly outlet?: string; readonly author?: string };
  readonly text: string;
  readonly expected: readonly Expected[];
  readonly gap: string | null;
}

const QUOTATION = /^=(?:>|\?) /;
const NOTHING = '=> nothing';
const KNOWN: Readonly<Record<string, 'title' | 'outlet' | 'author'>> = {
  headline: 'title',
  outlet: 'outlet',
  author: 'author',
};
const MARKED = /^[“"«‘'].*[”"»’']?$/s;
const MARK = /[“”"«»]|(?:^|\s)‘/;

const split = (words: string, by: string) => words.split(by).map((part) => part.trim());

function kindOf(content: readonly string[]): QuotationKind {
  if (content.every((piece) => MARKED.test(piece))) return 'direct';
  return content.some((piece) => MARK.test(piece)) ? 'mixed' : 'indirect';
}

type Extras = { -readonly [field in 'kind' | 'act' | 'via' | 'nestedIn']?: Expected[field] };

function readExtra(extra: string): Extras {
  const [, word = '', rest = ''] = /^(\w+)\s*(.*)$/.exec(extra) ?? [];
  switch (word) {
    case 'direct':
    case 'mixed':
    case 'indirect':
      return { kind: word };
    case 'thought':
    case 'intention':
      return { act: word };
    case 'via':
      return { via: split(rest, ' / ') };
    case 'in':
      return { nestedIn: Number(rest) - 1 };
    default:
      throw new Error(`what is “${extra}”?`);
  }
}

function readExpected(line: string): Expected {
  const [words = '', source = '', speaker, extras] = split(line.replace(QUOTATION, ''), ' | ');
  if (speaker === undefined) throw new Error(`content | source | speaker are wanted, not “${line}”`);
  const content = split(words, ' + ');
  return {
    content,
    source: source === '-' ? [] : split(source, ' + '),
    speaker: speaker === 'nobody' ? null : split(speaker, ' / '),
    kind: kindOf(content),
    act: 'speech',
    via: null,
    nestedIn: null,
    optional: line.startsWith('=?'),
    ...Object.assign({}, ...(extras ? split(extras, ', ').map(readExtra) : [])),
  };
}

function checkAgainst(text: string, { content, source }: Expected): void {
  for (const words of [...content, ...source]) {
    if (!text.includes(words)) throw new Error(`“${words}” does not stand in the text`);
  }
}

function readPassage(block: string): Passage {
  const [name = '', ...lines] = block.split('\n');
  const known: { [field in 'title' | 'outlet' | 'author']?: string } = {};
  const text: string[] = [];
  const answers: string[] = [];
  let gap: string | null = null;
  for (const line of lines) {
    const [, key = '', value = ''] = /^(\w+): (.+)$/.exec(line) ?? [];
    const field = KNOWN[key];
    if (QUOTATION.test(line)) answers.push(line);
    else if (key === 'gap') gap = value;
    else if (field && text.every((before) => before === '')) known[field] = value;
    else text.push(line);
  }
  const whole = text.join('\n').trim();
  if (answers.length === 0) throw new Error('there is nothing to expect');
  const expected = answers[0] === NOTHING ? [] : answers.map(readExpected);
  for (const one of expected) checkAgainst(whole, one);
  return { name: name.trim(), known, text: whole, expected, gap };
}

/** All passages of a family's file. */
export function readPassages(file: string): Passage[] {
  const [, ...blocks] = file.split(/^## /m);
  return blocks.map((block) => {
    try {
      return readPassage(block);
    } catch (error) {
      throw new Error(`passage “${block.split('\n')[0]}”: ${error instanceof Error ? error.message : error}`);
    }
  });
}

/** A family's file, where the passages of these names are gaps no more. */
export function withoutGaps(file: string, names: readonly string[]): string {
  return file
    .split(/^(?=## )/m)
    .map((block) =>
      names.includes(block.split('\n')[0]?.slice(3).trim() ?? '') ? block.replace(/^gap: .*\n/m, '') : block,
    )
    .join('');
}
