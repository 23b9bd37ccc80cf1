/** English names and ordinary words as compromise tags them. Source: the word list of the npm package compromise. */
import nlp from 'compromise/two';

/** Its model, which has no declared type. */
export const nameLists: unknown = nlp.model();

export type NameKind = 'male' | 'female' | 'first-name' | 'last-name' | 'place' | 'organization' | 'demonym';

export const NAME_TAGS: ReadonlyMap<string, NameKind> = new Map([
  ['MaleName', 'male'],
  ['FemaleName', 'female'],
  ['FirstName', 'first-name'],
  ['Person', 'first-name'],
  ['LastName', 'last-name'],
  ['City', 'place'],
  ['Country', 'place'],
  ['Region', 'place'],
  ['Place', 'place'],
  ['Organization', 'organization'],
  ['SportsTeam', 'organization'],
  ['Demonym', 'demonym'],
]);
