import { describe, expect, it } from 'vitest';
import { articleOf, readText } from '../read-text.ts';

const direct = (text: string) => readText(text).filter(({ kind }) => kind === 'direct');
const pieces = (text: string) => direct(text).map(({ content }) => content);
const unclosed = (text: string) =>
  articleOf(text)
    .diagnostics.filter(({ code }) => code === 'mark-unclosed')
    .map(({ offset }) => offset);

describe('every kind of quotation mark', () => {
  it.each([
    ['straight', '"We lost the harvest," said Maria Lopez.', '"We lost the harvest,"'],
    ['curly', '“We lost the harvest,” said Maria Lopez.', '“We lost the harvest,”'],
    ['low and high', '„We lost the harvest in August“, said Karl Weber.', '„We lost the harvest in August“'],
    ['low and right', '„We lost the harvest in August”, said Karl Weber.', '„We lost the harvest in August”'],
    ['guillemets', '«We lost the harvest in August», said Marie Duval.', '«We lost the harvest in August»'],
    [
      'guillemets the other way round',
      '»We lost the harvest in August«, said Karl Weber.',
      '»We lost the harvest in August«',
    ],
    ['backticks and apostrophes', "``We lost the harvest,'' said Maria Lopez.", "``We lost the harvest,''"],
    ['two apostrophes', "''We lost the harvest,'' said Maria Lopez.", "''We lost the harvest,''"],
    ['single curly', '‘We lost the harvest,’ said Maria Lopez.', '‘We lost the harvest,’'],
    ['single straight', "'We lost the harvest,' said Maria Lopez.", "'We lost the harvest,'"],
  ])('%s', (_, text, content) => {
    expect(readText(text)).toMatchObject([{ content: [content], kind: 'direct', speaker: expect.any(String) }]);
  });
});

describe('single marks', () => {
  it('close behind the last word, not at an apostrophe or a possessive inside', () => {
    expect(pieces('‘We can’t pay the farmers’ bills,’ said Maria Lopez.')).toEqual([
      ['‘We can’t pay the farmers’ bills,’'],
    ]);
    expect(pieces("'We can't pay the farmers' bills,' said Maria Lopez.")).toEqual([
      ["'We can't pay the farmers' bills,'"],
    ]);
  });

  it('are apostrophes where a word is clipped', () => {
    expect(readText("Maria Lopez said the '90s were good and rock 'n' roll was better.")).toMatchObject([
      { content: ["the '90s were good and rock 'n' roll was better"], kind: 'indirect' },
    ]);
  });

  it('are apostrophes in possessives, in whatever number', () => {
    expect(readText("The workers' union said the drivers' pay was fair.")).toMatchObject([{ kind: 'indirect' }]);
  });
});

describe('marks within marks', () => {
  it('do not close the outer ones', () => {
    expect(pieces('“He told me ‘never come back here’ and left,” said Maria Lopez.')).toContainEqual([
      '“He told me ‘never come back here’ and left,”',
    ]);
  });

  it('may be double within single', () => {
    expect(pieces('\'She said "never come back here" and left,\' said Tom Reed.')).toContainEqual([
      '\'She said "never come back here" and left,\'',
    ]);
  });
});

describe('inches', () => {
  it('are no quotation mark', () => {
    expect(pieces('The goalkeeper stands 6\'3" tall. "We will win the cup," said Tom Reed.')).toEqual([
      ['"We will win the cup,"'],
    ]);
  });
});

describe('marks reopened at the start of a paragraph', () => {
  const text = [
    '“We lost the harvest in August,” said Maria Lopez. “The rain came late.',
    '“Then the river rose and took the barn.',
    '“Nobody came to help us.”',
    'Tom Reed said the state would pay.',
  ].join('\n\n');

  it('go on with the same quotation, one piece a paragraph', () => {
    expect(pieces(text)).toEqual([
      [
        '“We lost the harvest in August,”',
        '“The rain came late.',
        '“Then the river rose and took the barn.',
        '“Nobody came to help us.”',
      ],
    ]);
  });

  it('are nothing to complain of', () => {
    expect(articleOf(text).diagnostics).toEqual([]);
  });

  it('work with straight marks as well', () => {
    expect(pieces(text.replaceAll(/[“”]/g, '"'))).toEqual([
      [
        '"We lost the harvest in August,"',
        '"The rain came late.',
        '"Then the river rose and took the barn.',
        '"Nobody came to help us."',
      ],
    ]);
  });
});

describe('a mark that is never closed', () => {
  const text = [
    'The mill is shut. “We lost the harvest, said Maria Lopez.',
    'Then the river rose. "We will rebuild the barn," said Tom Reed.',
    'The rain came "much too late," Anna Weber said.',
  ].join('\n\n');

  it('is told, with its place', () => {
    expect(unclosed(text)).toEqual([text.indexOf('“')]);
  });

  it('spoils one passage only: what stands in later paragraphs is found as ever', () => {
    const later = text.slice(text.indexOf('\n\n'));
    const inLater = ({ content }: { content: readonly string[] }) => content.every((piece) => later.includes(piece));
    const expected = readText(later).map(({ content, speaker }) => ({ content, speaker }));
    expect(
      readText(text)
        .filter(inLater)
        .map(({ content, speaker }) => ({ content, speaker })),
    ).toEqual(expected);
    expect(expected).toHaveLength(2);
  });

  it('ends where the next one opens in the same paragraph', () => {
    const same = '“We lost the harvest, said Maria Lopez. “We will rebuild,” said Tom Reed.';
    expect(unclosed(same)).toEqual([0]);
    expect(pieces(same).flat()).toContain('“We will rebuild,”');
  });

  it('may be one that the next paragraph takes up, and then it is no fault', () => {
    expect(unclosed('“We lost the harvest.\n\n“We will rebuild,” said Tom Reed.')).toEqual([]);
  });

  it('is told once for each mark', () => {
    expect(unclosed('The “first one is open.\n\nThe “second one is open.')).toEqual([4, 29]);
  });
});

describe('many marks that are never closed', () => {
  const unclosedIn = (count: number) =>
    articleOf('He wrote “and was gone.\n\n'.repeat(count)).diagnostics.filter(({ code }) => code === 'mark-unclosed');

  it('have a diagnostic each for the first twenty, and one that counts the others', () => {
    expect(unclosedIn(20)).toHaveLength(20);
    expect(unclosedIn(21)).toHaveLength(21);
    const told = unclosedIn(50);
    expect(told).toHaveLength(21);
    expect(told.at(-1)).toMatchObject({
      offset: 25 * 20 + 9,
      message: expect.stringMatching(/^30 more quotation marks/),
    });
  });
});
