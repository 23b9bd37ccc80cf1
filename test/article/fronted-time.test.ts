import { describe, expect, it } from 'vitest';
import { readText } from './read-text.ts';

const sourcesOf = (text: string) => readText(text).map(({ source }) => source);

describe('a time before a name belongs to no source', () => {
  it.each([
    ['In a note sent that evening Orwell Foods said that it would close.', 'Orwell Foods'],
    ['In a letter published this week Otto Farrow said that the pier must stay.', 'Otto Farrow'],
    ['In a memo circulated the next day Selby Mills said that nobody would lose a job.', 'Selby Mills'],
    ['In a message sent the same day the Harbour Board said that it knew of no leak.', 'the Harbour Board'],
    ['In a note sent on Friday Orwell Foods said that it had told the union.', 'Orwell Foods'],
    ['The following morning Ida Berg said that the school would stay shut.', 'Ida Berg'],
  ])('%s', (text, source) => {
    expect(sourcesOf(text)).toEqual([[source]]);
  });

  it.each([
    ['The Evening Post said that the ferry was late.', 'The Evening Post'],
    ['This week’s guest said that the ferry was late.', 'This week’s guest'],
    ['The night porter said that the ferry was late.', 'The night porter'],
    ['Ms Friday Orwell said that the ferry was late.', 'Ms Friday Orwell'],
  ])('but a name or a description is whole: %s', (text, source) => {
    expect(sourcesOf(text)).toEqual([[source]]);
  });
});

describe('a subject with a relative clause is whole', () => {
  it.each([
    ['The door was open, a clerk who kept the keys said.', 'a clerk who kept the keys', 'The door was open'],
    [
      'A woman who drove the bus said that there were no lights.',
      'A woman who drove the bus',
      'that there were no lights',
    ],
    ['“It was dark,” a boy who lives by the weir said.', 'a boy who lives by the weir', '“It was dark,”'],
    ['The lift would stop, a porter who was on duty said.', 'a porter who was on duty', 'The lift would stop'],
  ])('%s', (text, source, content) => {
    expect(readText(text)).toMatchObject([{ source: [source], content: [content] }]);
  });

  it('unless the verb is that of a clause within it', () => {
    expect(sourcesOf('A boy who thinks Ida Moss said that it leaks left.')[0]).not.toEqual([
      'A boy who thinks Ida Moss',
    ]);
    expect(sourcesOf('A boy who came and said that it leaks left.')[0]).not.toEqual(['A boy who came and']);
  });
});
