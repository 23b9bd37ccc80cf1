/** Collections that a test says in a line: articles a, b, c, … with one quotation each, and who said it. */
import { mergeCopies } from '../../../src/collection/articles/copies.ts';
import { linkCollection } from '../../../src/collection/link/index.ts';
import type { LinkedCollection } from '../../../src/collection/types.ts';
import type { NamedCorrection } from '../../../src/lists/corrections.ts';
import { factsOf, type Printed, type SaidBy } from '../articles.ts';

export const linked = (articles: readonly Printed[], corrections: readonly NamedCorrection[] = []): LinkedCollection =>
  linkCollection(mergeCopies(articles.map(factsOf)), corrections);

/** What stands between two names that are compared. */
export type Said = Omit<SaidBy, 'text'> & { readonly text?: string; readonly outlet?: string; readonly with?: string };

const idOf = (i: number) => String.fromCharCode(97 + i);

export const articlesBy = (speakers: readonly Said[]): readonly Printed[] =>
  speakers.map(({ text, outlet = null, with: other, ...speaker }, i) => ({
    id: idOf(i),
    url: `https://news.example/${idOf(i)}`,
    outlet,
    quotes: [
      { text: text ?? `“Statement number ${i} of the day.”`, ...speaker },
      ...(other === undefined ? [] : [{ text: `“Another statement, number ${i}.”`, speaker: other }]),
    ],
  }));

export const saidBy = (...speakers: readonly Said[]): LinkedCollection => linked(articlesBy(speakers));

/** The names of each speaker, the one that it goes by first; speakers in order of their names. */
export const namesOf = ({ speakers }: LinkedCollection): readonly (readonly string[])[] =>
  speakers.map(({ name, aliases }) => [name, ...aliases]).sort((a, b) => (a.join() < b.join() ? -1 : 1));

export const people = (...names: readonly string[]) => namesOf(saidBy(...names.map((speaker) => ({ speaker }))));

export const organisations = (...names: readonly string[]) =>
  namesOf(saidBy(...names.map((speaker) => ({ speaker, speakerType: 'organization' as const }))));

/** Rules that joined names, in order. */
export const rulesIn = ({ speakers }: LinkedCollection): readonly string[] =>
  speakers.flatMap(({ links }) => links.map(({ rule }) => rule)).sort();
