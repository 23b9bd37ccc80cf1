import { describe, expect, it } from 'vitest';
import { readText } from '../read-text.ts';
import { tagger } from '../small-tagger.ts';

const roles = (text: string) => readText(text).map(({ speaker, role }) => [speaker, role]);

describe('the role of a speaker', () => {
  it.each([
    ['“We lost,” said Hugh Hill, a doctor.', 'Hugh Hill', 'a doctor'],
    ['Hugh Hill, a doctor, said the vaccine was safe.', 'Hugh Hill', 'a doctor'],
    ['Peter Olsen, a spokesman for Acme Corp, said the plant was safe.', 'Peter Olsen', 'a spokesman for Acme Corp'],
    ['Acme Corp spokesman Peter Olsen said the plant was safe.', 'Peter Olsen', 'Acme Corp spokesman'],
    ['Finance Minister Anna Weber said the tax would fall.', 'Anna Weber', 'Finance Minister'],
    ['Former Ohio governor Peter Olsen said the tax would fall.', 'Peter Olsen', 'Former Ohio governor'],
  ])('%s', (text, name, role) => {
    expect(roles(text)).toEqual([[name, role]]);
  });

  it('is null if the text gives none', () => {
    expect(roles('Anna Weber said the tax would fall.')).toEqual([['Anna Weber', null]]);
  });

  it('is null for a form of address or an article alone', () => {
    expect(roles('Ms. Weber said the tax would fall.')).toEqual([['Weber', null]]);
    expect(roles('The White House said the visit was off.')).toEqual([['White House', null]]);
  });
});

describe('the holder of an office that is printed as a name', () => {
  it.each([
    ['The Ranking Member on the Committee, Dr. Kofi Mensah, described the arrest as “a concert party”.', 'Kofi Mensah'],
    ['The Duty Engineer at the Works, Dr. Kofi Mensah, described the dam as “an umbrella”.', 'Kofi Mensah'],
  ])('%s', (text, name) => {
    expect(readText(text, {}, tagger)).toMatchObject([{ speaker: name, type: 'person' }]);
  });
});
