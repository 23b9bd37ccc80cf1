import { describe, expect, it } from 'vitest';
import { contentWithin } from '../../../src/article/fuse/content-edges.ts';
import type { Span } from '../../../src/model.ts';

const spanOf = (text: string, words: string): Span => {
  const start = text.indexOf(words);
  return [start, start + words.length];
};

const within = (text: string, content: string, cue: string | null = null): string =>
  text.slice(...contentWithin(text, spanOf(text, content), cue === null ? null : spanOf(text, cue)));

describe('the edges of a content leave out', () => {
  it('a conjunction that opens the sentence before its cue', () => {
    const text = 'But the ferry is late, according to the harbour.';
    expect(within(text, 'But the ferry is late', 'according to')).toBe('the ferry is late');
  });

  it.each(['However', 'Still', 'In addition', 'At the same time'])(
    'an adverbial that links the sentence: %s',
    (link) => {
      const text = `${link}, the ferry is late, the harbour said.`;
      expect(within(text, `${link}, the ferry is late`, 'said')).toBe('the ferry is late');
    },
  );

  it('a dateline', () => {
    for (const dateline of ['PORT VALE — ', 'PORT VALE, DORN – ', 'Port Vale (Courier) - '])
      expect(within(`${dateline}The ferry is late, she said.`, `${dateline}The ferry is late`, 'said')).toBe(
        'The ferry is late',
      );
  });

  it('an adverb that compares the statement with the text around it', () => {
    expect(within('She denied that it leaks, though.', 'that it leaks, though', 'denied')).toBe('that it leaks');
  });

  it('commas and dashes that join it to the cue', () => {
    expect(within('It leaks, she said.', 'It leaks,', 'said')).toBe('It leaks');
  });
});

describe('the edges of a content keep', () => {
  it('a conjunction in a sentence that is reported as a whole', () => {
    const text = 'But the ferry is late, she said.';
    expect(within(text, 'But the ferry is late', 'said')).toBe('But the ferry is late');
  });

  it('a conjunction behind the cue, which is part of what was said', () => {
    const text = 'She added: But the ferry is late.';
    expect(within(text, 'But the ferry is late', 'added')).toBe('But the ferry is late');
  });

  it('a linking adverbial behind the cue, in marks, or without a comma', () => {
    expect(within('She added: However, the ferry is late.', 'However, the ferry is late', 'added')).toBe(
      'However, the ferry is late',
    );
    expect(within('“Still, it is late,” she said.', '“Still, it is late,”', 'said')).toBe('“Still, it is late,”');
    expect(within('However late the ferry is, it runs, she said.', 'However late the ferry is, it runs', 'said')).toBe(
      'However late the ferry is, it runs',
    );
  });

  it('a conjunction inside quotation marks', () => {
    const text = '“But the ferry is late,” she said.';
    expect(within(text, '“But the ferry is late,”', 'said')).toBe('“But the ferry is late,”');
  });

  it('words before a dash that are no dateline', () => {
    const text = 'The ferry — the last of its kind — is late, she said.';
    const content = 'The ferry — the last of its kind — is late';
    expect(within(text, content, 'said')).toBe(content);
  });

  it('at least one word', () => {
    expect(within('PORT VALE — ', 'PORT VALE — ')).toBe('PORT VALE');
    expect(within('But, she said.', 'But,', 'said')).toBe('But');
  });
});
