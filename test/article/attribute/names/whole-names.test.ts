import { expect, it } from 'vitest';
import { namesOf } from '../../../../src/article/attribute/mentions/whole-names.ts';
import { withWords } from '../../../../src/article/attribute/words.ts';
import { segment } from '../../../../src/article/segment/index.ts';
import { articleFromText } from '../../../../src/read/index.ts';

/** The name made of a read organisation with this many tokens at the start of a text. */
function nameFrom(text: string, tokens: number): string {
  const article = withWords(segment(articleFromText(text)));
  const [name] = namesOf(article, [{ tokens: [0, tokens], kind: 'organization' }]);
  return text.slice(0, article.tokens[(name?.tokens[1] ?? 1) - 1]?.end);
}

it.each([
  ['Fairwind Lab’s Dutch office burned.', 4, 'Fairwind Lab'],
  ["Norgrid Labs' Swedish branch burned.", 4, 'Norgrid Labs'],
  ["Halden Bank's German unit burned.", 4, 'Halden Bank'],
  ["Queen's University burned.", 3, "Queen's University"],
  ['Bank of Ireland burned.', 3, 'Bank of Ireland'],
])('a body’s name ends before a demonym that the body owns: %s', (text, tokens, name) => {
  expect(nameFrom(text, tokens)).toBe(name);
});
