/** A watch list: whose words, in which outlets, and which words somebody wants to be told of. */
import type { Change, WatchEntry } from '../../schema.ts';
import { byUnits } from '../../util/order.ts';
import { personTokens } from '../link/names.ts';
import { normalOutlet } from '../link/outlets.ts';
import { normalWords } from '../reuse/index.ts';

/** What a change is about: ids of speakers, names of outlets, wordings. */
export interface ChangeSubject {
  readonly speakers?: readonly (string | null)[];
  readonly outlets?: readonly (string | null)[];
  readonly texts?: readonly string[];
}

/** A speaker under all names. */
export interface NamedSpeaker {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** What an entry of the list is called in the changes that answer to it. */
const labelOf = ({ speaker, outlet, words }: WatchEntry): string => speaker ?? outlet ?? words ?? '';

/** The same last word, and all words of the shorter name in the longer: "Lindqvist", "Maria Lindqvist", "Mayor Lindqvist". */
function isName(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.length > 0 && short.at(-1) === long.at(-1) && short.every((word) => long.includes(word));
}

/** The fullest names alone: somebody of whom more is known than a last name is not everybody who has it. */
function fullest(names: readonly string[]): readonly (readonly string[])[] {
  const all = names.map(personTokens);
  return all.filter((name) => !all.some((other) => other.length > name.length && isName(name, other)));
}

/** Case, marks, punctuation and hyphens do not count; the words have to stand side by side. */
const runOf = (text: string): string => ` ${normalWords(text).join(' ')} `;

export class WatchMatcher {
  readonly #bySpeaker = new Map<string, ReadonlySet<string>>();
  readonly #byOutlet = new Map<string, Set<string>>();
  readonly #words: readonly (readonly [run: string, label: string])[];

  constructor(entries: readonly WatchEntry[], speakers: Iterable<NamedSpeaker>) {
    this.#words = entries.flatMap((entry) => (entry.words === undefined ? [] : [[runOf(entry.words), labelOf(entry)]]));
    for (const entry of entries) {
      if (entry.outlet === undefined) continue;
      const key = normalOutlet(entry.outlet);
      this.#byOutlet.set(key, (this.#byOutlet.get(key) ?? new Set()).add(labelOf(entry)));
    }
    const names = entries.flatMap((entry) =>
      entry.speaker === undefined ? [] : [{ tokens: personTokens(entry.speaker), label: labelOf(entry) }],
    );
    for (const { id, name, aliases } of names.length > 0 ? speakers : []) {
      const known = fullest([name, ...aliases]);
      const meant = names.filter(({ tokens }) => known.some((one) => isName(one, tokens)));
      if (meant.length > 0) this.#bySpeaker.set(id, new Set(meant.map(({ label }) => label)));
    }
  }

  /** The change with the entries that it answers to, or null where it answers to none. */
  annotate<C extends Change>(
    { speakers = [], outlets = [], texts = [] }: ChangeSubject,
    change: C,
  ): (C & { watched: string[] }) | null {
    const runs = this.#words.length > 0 ? texts.map(runOf) : [];
    const watched = new Set([
      ...speakers.flatMap((id) => [...(this.#bySpeaker.get(id ?? '') ?? [])]),
      ...outlets.flatMap((name) => (name === null ? [] : [...(this.#byOutlet.get(normalOutlet(name)) ?? [])])),
      ...this.#words.flatMap(([words, label]) => (runs.some((run) => run.includes(words)) ? [label] : [])),
    ]);
    return watched.size > 0 ? { ...change, watched: [...watched].sort(byUnits) } : null;
  }
}
