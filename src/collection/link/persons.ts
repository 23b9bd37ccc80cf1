/** Which fuller name a person's name stands for. */
import { byUnits } from '../ids.ts';
import { type PersonName, personName } from './names.ts';

/** A name with an identity of its own: `key` is made of content alone. */
export interface KeyedName {
  readonly key: string;
  readonly tokens: readonly string[];
}

const groupBy = <T>(values: readonly T[], keyOf: (value: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
};

interface Person<T> {
  readonly group: T;
  readonly name: PersonName;
  readonly middle: string;
}

/** First name, last name and suffix: a junior is not his father. */
const endsOf = ({ first, last, suffix }: PersonName) => JSON.stringify([first, last, suffix]);

/** The fullest of names that differ only between the ends, if all can be one person's: none, an initial, the name. */
function fullestOf<T extends KeyedName>(persons: readonly Person<T>[]): T | null {
  const [fullest] = [...persons].sort((a, b) => b.middle.length - a.middle.length || byUnits(a.group.key, b.group.key));
  return fullest && persons.every(({ middle }) => fullest.middle.startsWith(middle)) ? fullest.group : null;
}

/**
 * For the names of persons in a collection: a function from one of them to the fuller one, or null where there is none
 * or more than one. "Doe" stands for "Jane Doe" unless the collection knows another Doe.
 */
export function fullerNames<T extends KeyedName>(groups: readonly T[]): (group: T) => T | null {
  const persons = groups.map((group): Person<T> => {
    const name = personName(group.tokens);
    return { group, name, middle: name.middle.join(' ') };
  });
  const full = persons.filter(({ name }) => name.first !== null);
  const fullest = new Map(
    [...groupBy(full, ({ name }) => endsOf(name))].map(([ends, same]) => [ends, fullestOf(same)]),
  );
  const standing = ({ group, name }: Person<T>) => fullest.get(endsOf(name)) ?? group;
  const namesakes = new Map(
    [...groupBy(full, ({ name }) => name.last)].map(([last, same]) => [last, new Set(same.map(standing))]),
  );
  return (group) => {
    const name = personName(group.tokens);
    if (name.first !== null) return fullest.get(endsOf(name)) ?? null;
    const [only, ...others] = namesakes.get(name.last) ?? [];
    return others.length === 0 ? (only ?? null) : null;
  };
}
