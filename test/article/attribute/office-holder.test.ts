import { describe, expect, it } from 'vitest';
import { readText } from '../read-text.ts';
import { tagger } from '../small-tagger.ts';

const speakerOf = (text: string) => readText(text, {}, tagger).find(({ act }) => act === 'speech')?.speaker;

describe('the name of a speaker', () => {
  it.each([
    ['Minister for Industry Niall Marsh, who opened the mill, said that it was safe.', 'Niall Marsh'],
    ['Leader of the Opposition P. T. Menon, MLA, said that the mill was unsafe.', 'P. T. Menon'],
    ['“We will appeal,” Leader of the House S. K. Menon said.', 'S. K. Menon'],
    ["The Dairy Farmers' Federation said that nobody had asked.", "Dairy Farmers' Federation"],
    ["The Women's Cricket Union said that it had not been told.", "Women's Cricket Union"],
  ])('%s', (text, speaker) => {
    expect(speakerOf(text)).toBe(speaker);
  });
});
