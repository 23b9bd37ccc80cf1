/**
 * Finds the turns of transcripts. A label counts if it recurs, if the text names the person, or if it is a part (`Q`, `Host`),
 * and only where people talk to each other under such labels.
 *
 * Example: `Note: …`, `Verdict: …`, `Serves: …` and the teams of a match are not turns.
 */
import { FUNCTION_WORDS } from '../../../lexicon/en/function-words.ts';
import { CONVERSATION, FIRST_PERSON } from '../../../lexicon/en/transcripts.ts';
import type { SegmentedArticle } from '../../../model.ts';
import { groupBy } from '../../../util/group-by.ts';
import { lastWord } from '../../../util/last-word.ts';
import { type SpeakerLabel, speakerLabel } from './speaker-label.ts';

/** A paragraph with a label. */
export interface Turn {
  readonly paragraph: number;
  readonly label: SpeakerLabel;
}

/** Most paragraphs without a label between two turns of one transcript. */
export const WIDEST_GAP = 12;
/** Smallest share of turns that ask something or use “I”, “we” or “you”. */
const LEAST_CONVERSATION = 0.5;
/** Fewest turns of speakers named only by their labels. */
const FEWEST_REGULAR = 4;
/** A word of a name: `Holt`, `J.`, `O’Dea`. */
const CAPITALISED = /\p{Lu}[\p{L}’'.-]{1,30}/gu;

/** Last words of the names of two or more words in a text, in lower case. */
function lastNames(text: string): string[] {
  const words = [...text.matchAll(CAPITALISED)];
  return words.flatMap(({ 0: last, index }, i) => {
    const first = words[i - 1];
    if (!first || text[index - 1] !== ' ' || first.index + first[0].length !== index - 1) return [];
    const name = last.split('.', 1)[0] ?? '';
    return name.length < 2 || FUNCTION_WORDS.has(first[0].toLowerCase()) ? [] : [name.toLowerCase()];
  });
}

/** Last names in the title and the paragraphs, outside labels. */
function namesBesideLabels({ title, text, paragraphs }: SegmentedArticle): ReadonlySet<string> {
  const words = paragraphs.map(({ span }) => text.slice(speakerLabel(text, span)?.wordsFrom ?? span[0], span[1]));
  return new Set([title?.value ?? '', ...words].flatMap(lastNames));
}

/** Labelled paragraphs, split where too many unlabelled paragraphs lie between. */
function stretches(article: SegmentedArticle): Turn[][] {
  const found: Turn[][] = [];
  for (const [paragraph, { span, boilerplate }] of article.paragraphs.entries()) {
    const label = boilerplate ? null : speakerLabel(article.text, span);
    if (!label) continue;
    const open = found.at(-1);
    if (open && paragraph - (open.at(-1)?.paragraph ?? 0) <= WIDEST_GAP) open.push({ paragraph, label });
    else found.push([{ paragraph, label }]);
  }
  return found;
}

/** Decides which labels of a stretch name speakers. */
class Stretch {
  readonly #article: SegmentedArticle;
  readonly #names: ReadonlySet<string>;
  readonly #times: ReadonlyMap<string, number>;
  readonly #turns: readonly Turn[];

  constructor(article: SegmentedArticle, labelled: readonly Turn[], names: ReadonlySet<string>) {
    this.#article = article;
    this.#names = new Set([...names, ...sharedLastWords(labelled)]);
    this.#times = new Map(
      [...groupBy(labelled, ({ label }) => lastWord(label.key))].map(([key, own]) => [key, own.length]),
    );
    this.#turns = labelled.filter((turn) => this.#mayBeSpeaker(turn));
  }

  /** The speakers' turns; empty if the stretch is not a transcript. */
  turns(): readonly Turn[] {
    const speakers = new Set(this.#turns.map(({ label }) => lastWord(label.key))).size;
    return speakers > 1 && this.#isConversation() && (this.#isNamed() || this.#isRegular() || this.#isPanel())
      ? this.#turns
      : [];
  }

  #recurs = ({ label }: Turn) => (this.#times.get(lastWord(label.key)) ?? 0) > 1;
  #isKnown = ({ label }: Turn) => label.isPart || this.#names.has(lastWord(label.key));

  #mayBeSpeaker(turn: Turn): boolean {
    if (this.#recurs(turn) || turn.label.isPart) return true;
    const mayBeHeadline = turn.paragraph === 0;
    return !mayBeHeadline && turn.label.cue.length > 0 && (this.#isKnown(turn) || isFullName(turn));
  }

  #isConversation(): boolean {
    const spoken = this.#turns.filter((turn) => CONVERSATION.test(wordsOf(this.#article, turn)));
    return spoken.length >= LEAST_CONVERSATION * this.#turns.length;
  }

  /** Whether the text names one of the speakers, and a label recurs or all are known. */
  #isNamed(): boolean {
    return this.#turns.every(this.#isKnown) || (this.#turns.some(this.#isKnown) && this.#turns.some(this.#recurs));
  }

  /** Whether a few labels take turns, in capitals or with questions. */
  #isRegular(): boolean {
    const isCapitals = ({ label }: Turn) => !/\p{Ll}{2}/u.test(this.#article.text.slice(...label.span));
    const asks = (turn: Turn) => wordsOf(this.#article, turn).includes('?');
    return (
      this.#turns.length >= FEWEST_REGULAR &&
      this.#turns.every(this.#recurs) &&
      (this.#turns.every(isCapitals) || this.#turns.some(asks))
    );
  }

  /** Whether each speaker has a full name and uses “I” or “we”. */
  #isPanel(): boolean {
    return this.#turns.every((turn) => isFullName(turn) && FIRST_PERSON.test(wordsOf(this.#article, turn)));
  }
}

/** Last words of labels that occur both in full and in short: `Ivo Dale` and `Dale`. */
function sharedLastWords(labelled: readonly Turn[]): string[] {
  const keys = new Set(labelled.map(({ label }) => label.key));
  return [...keys].flatMap((key) => (key.includes(' ') && keys.has(lastWord(key)) ? [lastWord(key)] : []));
}

const isFullName = ({ label }: Turn) => label.key.includes(' ');

/** The words of a turn up to the end of its paragraph, or of the next one if its label stands alone. */
function wordsOf({ text, paragraphs }: SegmentedArticle, { paragraph, label }: Turn): string {
  const last = label.cue.length === 0 ? paragraph + 1 : paragraph;
  return text.slice(label.wordsFrom, paragraphs[last]?.span[1] ?? label.wordsFrom);
}

/** The turns of each transcript. */
export function transcriptTurns(article: SegmentedArticle): (readonly Turn[])[] {
  const found = stretches(article).filter((stretch) => stretch.length > 1);
  if (found.length === 0) return [];
  const names = namesBesideLabels(article);
  return found.map((stretch) => new Stretch(article, stretch, names).turns());
}
