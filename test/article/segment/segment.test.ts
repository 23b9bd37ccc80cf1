import { describe, expect, it } from 'vitest';
import { segment } from '../../../src/article/segment/index.ts';
import { articleFromText } from '../../../src/read/article.ts';
import { readText } from '../read-text.ts';

const TEXT = ['The barn burned. Nobody came.', 'Share this story', 'The mayor’s office is shut.'].join('\n\n');

describe('a segmented article', () => {
  const { paragraphs, sentences, tokens } = segment(articleFromText(TEXT));

  it('has its paragraphs with the sentences and tokens that stand in them', () => {
    const print = (range: readonly [number, number]) =>
      sentences.slice(...range).map(({ span: [start, end] }) => TEXT.slice(start, end));
    expect(paragraphs.map((paragraph) => print(paragraph.sentences))).toEqual([
      ['The barn burned.', 'Nobody came.'],
      [],
      ['The mayor’s office is shut.'],
    ]);
    for (const paragraph of paragraphs) {
      for (const { start, end } of tokens.slice(...paragraph.tokens)) {
        expect(start).toBeGreaterThanOrEqual(paragraph.span[0]);
        expect(end).toBeLessThanOrEqual(paragraph.span[1]);
      }
    }
  });

  it('reads no words in the furniture of the page', () => {
    expect(paragraphs.map(({ boilerplate }) => boilerplate !== null)).toEqual([false, true, false]);
    const words = tokens.map(({ start, end }) => TEXT.slice(start, end));
    expect(words).not.toContain('Share');
  });

  it('begins and ends each sentence with a token of its own', () => {
    for (const { span, tokens: range } of sentences) {
      expect(tokens[range[0]]?.start).toBe(span[0]);
      expect(tokens[range[1] - 1]?.end).toBe(span[1]);
    }
  });
});

describe('the full stop of a title before a name', () => {
  const sentencesOf = (text: string) =>
    segment(articleFromText(text)).sentences.map(({ span: [start, end] }) => text.slice(start, end));

  it.each(['Engr', 'Barr', 'Pst', 'Alh', 'Adv', 'Atty', 'Supt', 'Const', 'Cllr'])('%s. ends no sentence', (title) => {
    const text = `The road is ready, ${title}. Tan said. Nobody came.`;
    expect(sentencesOf(text)).toEqual([`The road is ready, ${title}. Tan said.`, 'Nobody came.']);
  });

  it.each(['E! News', 'Yahoo! Sports', 'OK! magazine', 'Hello! magazine', 'Which? magazine'])(
    'nor does the mark of %s',
    (name) => {
      expect(sentencesOf(`Tom Egan told ${name} on Monday. Nobody came.`)).toHaveLength(2);
    },
  );

  it('is one only behind a capital', () => {
    expect(sentencesOf('They met under the arch. Tan said nothing.')).toHaveLength(2);
  });
});

describe('the furniture of the page', () => {
  it('says nothing', () => {
    expect(readText('“We lost the harvest,” said Maria Lopez.\n\nSign up for our newsletter')).toHaveLength(1);
  });
});
