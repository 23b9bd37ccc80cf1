import { describe, expect, it } from 'vitest';
import { stanceOf } from '../../../src/article/attribute/stance/index.ts';
import { withWords } from '../../../src/article/attribute/words.ts';
import { segment } from '../../../src/article/segment/index.ts';
import { articleFromText } from '../../../src/read/article.ts';
import { type MarkedSentence, markedSentences } from './marked-sentence.ts';

const LEAST_RIGHT = 0.97;

function read({ text, quotation }: MarkedSentence): string {
  const { value, words } = stanceOf(withWords(segment(articleFromText(text))), quotation);
  return `${value}: ${words?.text ?? '-'}`;
}

const expected = ({ stance, words }: MarkedSentence) => `${stance}: ${words ?? '-'}`;

describe('the stances of the table', () => {
  const sentences = markedSentences();
  const wrong = sentences.flatMap((sentence) =>
    read(sentence) === expected(sentence) ? [] : [`${sentence.text} → ${read(sentence)}, not ${expected(sentence)}`],
  );

  it('are two hundred or more', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(200);
  });

  it('are right, with the words that show them', () => {
    if (process.env['DIFFERENCES']) console.log(wrong.join('\n'));
    expect(1 - wrong.length / sentences.length).toBeGreaterThanOrEqual(LEAST_RIGHT);
  });
});
