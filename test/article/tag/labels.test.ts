import { describe, expect, it } from 'vitest';
import { propose } from '../../../src/article/quote/index.ts';
import { segment } from '../../../src/article/segment/index.ts';
import type { ChainScores } from '../../../src/article/tag/chain.ts';
import { LABELS } from '../../../src/article/tag/labels.ts';
import { createTagger } from '../../../src/article/tag/tagger.ts';
import { tokenWindows } from '../../../src/article/tag/windows.ts';
import { articleFromText } from '../../../src/read/article.ts';

/** A chain that prefers nothing; what a label may follow is a matter of the constraints alone. */
const flat: ChainScores = {
  labels: LABELS,
  pairs: new Float32Array(LABELS * LABELS),
  first: new Float32Array(LABELS),
  last: new Float32Array(LABELS),
};
const SPEECH = { first: 5, next: 6 };

/** What a tagger labels whose network likes these words as the inside of speech, and everything else as nothing. */
function labelled(text: string, ...liked: readonly string[]): string[] {
  const article = propose(segment(articleFromText(text)));
  const tagger = createTagger(
    'test',
    ({ tokens }) =>
      ([start, end]) =>
        Float32Array.from(
          tokens.slice(start, end).flatMap((token) => {
            const scores = new Array(LABELS).fill(0);
            scores[liked.includes(text.slice(token.start, token.end)) ? SPEECH.next : 0] = 4;
            return scores;
          }),
        ),
    flat,
  );
  return tagger.label(article).map(({ span }) => text.slice(...span));
}

describe('what the labels may be', () => {
  it('a span goes on only where one was begun', () => {
    expect(labelled('It rained and it rained hard.', 'it', 'rained')).toEqual(['it rained']);
  });

  it('no span crosses from one paragraph into the next', () => {
    expect(labelled('All day wind rain\n\nwind rain again', 'wind', 'rain')).toEqual(['wind rain', 'wind rain']);
  });

  it('no content begins with the ending of a possessive', () => {
    expect(labelled('They saw Friday’s vote.', '’s', 'vote')).toEqual(['Friday’s vote']);
  });

  it('no content ends at a stop within a term', () => {
    expect(labelled('They fear the BA.2 wave.', 'fear', 'the', 'BA', '2')).toEqual(['fear the BA.2']);
  });

  it('a passage in marks is content as a whole', () => {
    expect(labelled('“We lost the farm,” he said.', 'We', 'lost', 'the', 'farm')).toEqual(['“We lost the farm,”']);
  });

  it('or not at all', () => {
    expect(labelled('“We lost the farm,” he said.', 'farm')).toEqual([]);
  });
});

describe('the windows that are read at once', () => {
  const windows = (text: string) => tokenWindows(propose(segment(articleFromText(text))));
  const paragraph = (words: number) => `${'wind '.repeat(words - 1)}end.`;

  it('hold whole paragraphs as long as they fit', () => {
    expect(windows([paragraph(60), paragraph(60), paragraph(90)].join('\n\n'))).toEqual([
      [0, 122],
      [122, 213],
    ]);
  });

  it('cut a very long paragraph in parts, and lose no token', () => {
    const parts = windows(paragraph(700));
    expect(parts).toEqual([
      [0, 300],
      [300, 600],
      [600, 701],
    ]);
  });

  it('are none where there is no text to read', () => {
    expect(windows('')).toEqual([]);
  });
});
