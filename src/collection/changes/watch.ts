/** Matches changes against a watch list of speakers, outlets and words. */
import type { Change, WatchEntry } from '../../schema.ts';
import { byUnits } from '../../util/order.ts';
import { personTokens } from '../link/names.ts';
import { normalOutlet } from '../link/outlets.ts';
import { normalWords } from '../reuse/index.ts';

/** Speaker ids, outlet names and texts that a change concerns. */
export interface ChangeSubject {
  readonly speakers?: readonly (string | null)[];
  readonly outlets?: readonly (string | null)[];
  readonly texts?: readonly string[];
}

/** A speaker with all names. */
export interface NamedSpeaker {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** The label that matching changes get from an entry. */
const labelOf = ({ speaker, outlet, words }: WatchEntry): string => speaker ?? outlet ?? words ?? '';

/** True if one is a short form of the other: "Lindqvist" and "Maria Lindqvist", whose last words match. */
function areFormsOfOneName(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.length > 0 && short.at(-1) === long.at(-1) && short.every((word) => long.includes(word));
}

/** Only the fullest names: a known full name excludes other people with the same last name. */
function fullest(names: readonly string[]): readonly (readonly string[])[] {
  const all = names.map(personTokens);
  return all.filter((name) => !all.some((other) => other.length > name.length && areFormsOfOneName(name, other)));
}

/** Normalised words between spaces, for substring search without regard to case, diacritics, punctuation or hyphens. */
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
      const meant = names.filter(({ tokens }) => known.some((one) => areFormsOfOneName(one, tokens)));
      if (meant.length > 0) this.#bySpeaker.set(id, new Set(meant.map(({ label }) => label)));
    }
  }

  /** Adds the labels of matching entries to a change; null if none match. */
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
