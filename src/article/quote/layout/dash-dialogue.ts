/**
 * Reads a dialogue without quotation marks: each paragraph opens with a dash, and a cue in one of them shows that people speak.
 *
 * Example: `— Have you any bread? asked Mrs Keane.` ⏎ `— Only the brown, said Tom Reed. It is old.` ⏎ `— It will do.`
 */
import { SUBJECT_ONLY_PRONOUNS } from '../../../lexicon/en/reference-words.ts';
import { reportingForm } from '../../../lexicon/en/reporting-verbs.ts';
import { CONVERSATION, FIRST_PERSON } from '../../../lexicon/en/transcripts.ts';
import { NEVER_INVERTED } from '../../../lexicon/en/verb-words.ts';
import type { Passage, SegmentedArticle, Span } from '../../../model.ts';
import { trailingPunctuation } from '../../letters.ts';
import { type ItemRange, isComma, isSentenceEnd, type SentenceItem, spanOfItems } from '../items.ts';
import { nounPhraseAfter, nounPhraseBefore } from '../noun-phrase.ts';
import { type QuotationDraft, spansOfRanges, speechDraft } from '../quotation-draft.ts';

/** Tokens of a line of dialogue; each sentence is looked at from the start of its line. */
const LONGEST_LINE = 400;
const DASH = /^(?:--|[—–―-])\s*(?=[\p{L}\p{N}¿¡])/u;
/** Most words between a subject and its verb: `the old man at the bar said`. */
const LONGEST_SUBJECT = 8;

type Items = readonly SentenceItem[];

interface Line {
  readonly paragraph: number;
  readonly words: readonly Span[];
  /** Whether the form of the cue alone shows a dialogue: `Yes, said Doe`, `Yes, she said`, `Yes! Doe said`. */
  readonly isSpoken: boolean;
  readonly source: Span | null;
  readonly cue: Span | null;
}

interface Cue {
  readonly source: ItemRange;
  readonly verb: number;
  readonly end: number;
}

/** Unlike the dash of a sentence, includes the horizontal bar `―`, with which some dialogues open. */
const isDialogueDash = (item: SentenceItem | undefined) => /^(?:--|[—–―-])$/.test(item?.text ?? '');
const endsWords = (item: SentenceItem | undefined) =>
  isComma(item) || isDialogueDash(item) || /^[?!…]+$/.test(item?.text ?? '');

function isSaying(item: SentenceItem | undefined): boolean {
  const form = reportingForm(item?.lower ?? '');
  return form?.act === 'speech' && form.tense !== 'base' && !item?.lower.endsWith('ing');
}

/** Whether the phrase after a verb is its object: `told the court`; after a noun `the gun, called Long Tom`. */
function hasObject(items: Items, verb: number): boolean {
  const { lemma, takes } = reportingForm(items[verb]?.lower ?? '') ?? {};
  const isNamed = isComma(items[verb - 1]) && items[verb - 2]?.pos === 'NOUN';
  return NEVER_INVERTED.has(lemma ?? '') || (takes?.has('name') === true && isNamed);
}

/** The phrase with a name after its comma that ends the sentence: `her brother, Tom`. */
function withName(items: Items, [start, end]: ItemRange): ItemRange {
  const rest = items.slice(end + 1, isSentenceEnd(items.at(-1)) ? -1 : undefined);
  const isName = isComma(items[end]) && rest.length > 0 && rest.every(({ pos }) => pos === 'PROPN');
  return [start, isName ? end + 1 + rest.length : end];
}

const isPronoun = (items: Items, [start, end]: ItemRange) =>
  end - start === 1 && SUBJECT_ONLY_PRONOUNS.has(items[start]?.lower ?? '');

/** `asked Mrs Keane` or `she asked` at an item. */
function cueAt(items: Items, at: number): Cue | null {
  if (isSaying(items[at])) {
    if (hasObject(items, at)) return null;
    const phrase = nounPhraseAfter(items, at + 1);
    const source = phrase && withName(items, phrase);
    return source && { source, verb: at, end: source[1] };
  }
  for (let verb = at + 1; verb <= at + LONGEST_SUBJECT && verb < items.length; verb++) {
    if (endsWords(items[verb]) || isSentenceEnd(items[verb])) return null;
    if (!isSaying(items[verb])) continue;
    const source = isPronoun(items, [at, verb]) ? ([at, verb] as const) : nounPhraseBefore(items, verb, at);
    const closes = endsWords(items[verb + 1]) || isSentenceEnd(items[verb + 1]) || items[verb + 1]?.pos === 'ADV';
    return source?.[0] === at && closes ? { source, verb, end: verb + 1 } : null;
  }
  return null;
}

/** Index at which the words go on: after the sentence of the cue, or after the comma or dash that ends the cue. */
function wordsAfter(items: Items, { end }: Cue): number {
  const isActing = items[end + 1]?.lower.endsWith('ing') === true || items[end + 1]?.pos === 'ADV';
  if (isComma(items[end]) && !isActing) return end + 1;
  let at = end;
  while (at < items.length && !isSentenceEnd(items[at]) && !isDialogueDash(items[at])) at++;
  return at + 1;
}

function trimmed(items: Items, [from, to]: ItemRange): ItemRange {
  let [start, end] = [from, to];
  while (start < end && isDialogueDash(items[start])) start++;
  while (end > start && (isComma(items[end - 1]) || isDialogueDash(items[end - 1]))) end--;
  return [start, end];
}

/**
 * The spoken words of the items of a paragraph, with the cue among them.
 *
 * @param sentences for each sentence, the items from the start of the paragraph to its end
 */
function lineOf(items: Items, sentences: readonly Items[], paragraph: number): Line {
  for (let at = 2; at < items.length; at++) {
    const sentence = sentences.find(({ length }) => length > at);
    const cue = sentence && endsWords(items[at - 1]) ? cueAt(sentence, at) : null;
    if (!cue) continue;
    const ranges = [trimmed(items, [1, at]), trimmed(items, [wordsAfter(items, cue), items.length])];
    return {
      paragraph,
      words: spansOfRanges(items, ranges),
      isSpoken: cue.verb < cue.source[0] || isPronoun(items, cue.source) || !isComma(items[at - 1]),
      source: spanOfItems(items, cue.source),
      cue: spanOfItems(items, [cue.verb, cue.verb + 1]),
    };
  }
  return { paragraph, words: spansOfRanges(items, [[1, items.length]]), isSpoken: false, source: null, cue: null };
}

const isSentence = (words: string) =>
  /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(words) && /[.!?…]/.test(trailingPunctuation(words));

class DashDialogue {
  readonly #article: SegmentedArticle;
  /** Paragraphs with quotation marks. */
  readonly #marked: ReadonlySet<number>;

  constructor(article: SegmentedArticle, passages: readonly Passage[]) {
    this.#article = article;
    this.#marked = new Set(passages.map(({ paragraph }) => paragraph));
  }

  drafts(): QuotationDraft[] {
    const drafts: QuotationDraft[] = [];
    let run: Line[] = [];
    for (const i of this.#article.paragraphs.keys()) {
      const line = this.#line(i);
      if (line) run.push(line);
      else {
        drafts.push(...this.#dialogue(run));
        run = [];
      }
    }
    return [...drafts, ...this.#dialogue(run)];
  }

  #textOf = (paragraph: number) => this.#article.text.slice(...(this.#article.paragraphs[paragraph]?.span ?? [0, 0]));

  #line(paragraph: number): Line | null {
    const found = this.#article.paragraphs[paragraph];
    if (!found || found.boilerplate || this.#marked.has(paragraph) || !DASH.test(this.#textOf(paragraph))) return null;
    if (found.tokens[1] - found.tokens[0] > LONGEST_LINE) return null;
    const tokens = this.#article.tokens.slice(...found.tokens);
    const items = tokens.map((token): SentenceItem => ({ ...token, span: [token.start, token.end], passage: null }));
    const sentences = this.#article.sentences
      .slice(...found.sentences)
      .map(({ tokens: [, end] }) => items.slice(0, end - found.tokens[0]));
    return isDialogueDash(items[0]) ? lineOf(items, sentences, paragraph) : null;
  }

  /** The drafts of dashed lines, if they are a conversation and no list under a colon. */
  #dialogue(run: readonly Line[]): QuotationDraft[] {
    const isList = this.#textOf((run[0]?.paragraph ?? 0) - 1).endsWith(':');
    const isAnyOf = (pattern: RegExp, lines: readonly Line[]) =>
      lines.some(({ words }) => words.some((span) => pattern.test(this.#article.text.slice(...span))));
    const cued = run.filter(({ cue }) => cue !== null);
    const isDialogue = cued.some(({ isSpoken }) => isSpoken) || isAnyOf(FIRST_PERSON, cued);
    if (isList || !isDialogue || !isAnyOf(CONVERSATION, run)) return [];
    return run.flatMap((line, i) => this.#draft(line, line.source ?? this.#sourceByTurn(run, i)) ?? []);
  }

  /** Two people take turns, so a line without a cue belongs to the speaker of the line before last. */
  #sourceByTurn(run: readonly Line[], at: number): Span | null {
    const [before, last] = [run[at - 2]?.source, run[at - 1]?.source];
    return before && last ? before : null;
  }

  #draft({ paragraph, words, cue }: Line, source: Span | null): QuotationDraft | null {
    if (cue === null && !words.every((span) => isSentence(this.#article.text.slice(...span)))) return null;
    return speechDraft({
      sentence: this.#article.paragraphs[paragraph]?.sentences[0] ?? 0,
      paragraph,
      source: source ? [source] : [],
      cue: cue ? [cue] : [],
      evidence: [{ rule: 'dash-dialogue', span: cue ?? words[0] ?? null }],
      content: [...words],
      passages: [],
    });
  }
}

export const dashDialogueDrafts = (article: SegmentedArticle, passages: readonly Passage[]): QuotationDraft[] =>
  new DashDialogue(article, passages).drafts();
