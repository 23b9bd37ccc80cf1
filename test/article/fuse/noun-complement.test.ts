import { describe, expect, it } from 'vitest';
import { spansOf } from './labelled.ts';

/** The text with its source, its cue, and all words after the cue as content. */
function read(text: string, source: string, cue: string) {
  const content = text.slice(text.indexOf(cue) + cue.length + 1, -1);
  const [found] = spansOf(text, [
    ['source', source],
    ['cue', cue],
    ['content', content],
  ]);
  return { source: found?.source[0], content: found?.content[0], whole: content };
}

describe('the complement of a noun that is the subject ends before the main verb', () => {
  it.each([
    [
      'Her remarks that “the roof is a disgrace” were printed in every paper.',
      'Her',
      'remarks',
      'that “the roof is a disgrace”',
    ],
    ['His claim that “the beams are sound” won him few friends.', 'His', 'claim', 'that “the beams are sound”'],
    [
      'Their allegation that Doe took the money is looked into by the police.',
      'Their',
      'allegation',
      'that Doe took the money',
    ],
    [
      'Her latest warning that the yard would close has alarmed the town.',
      'Her',
      'latest warning',
      'that the yard would close',
    ],
    ['But his suggestion that the pier be sold also caused an uproar.', 'his', 'suggestion', 'that the pier be sold'],
    ['His belief that whoever paid was a fool did not help.', 'His', 'belief', 'that whoever paid was a fool'],
    ['The train was late, and her promise to resign did not help.', 'her', 'promise', 'to resign'],
    [
      'Her claim that the money taken by Doe was hers convinced nobody.',
      'Her',
      'claim',
      'that the money taken by Doe was hers',
    ],
  ])('%s', (text, source, cue, content) => {
    expect(read(text, source, cue).content).toBe(content);
  });
});

describe('the complement is whole', () => {
  it.each([
    ['He repeated his claim that the beams were sound and won.', 'his', 'claim'],
    ['Nobody believed her promise that whoever came would be paid.', 'her', 'promise'],
    ['The union claims that those who left were paid.', 'The union', 'claims'],
    ['In her remarks that day the roof was “a disgrace” and leaked.', 'her', 'remarks'],
  ])('where the noun is no subject: %s', (text, source, cue) => {
    const { content, whole } = read(text, source, cue);
    expect(content).toBe(whole);
  });
});

describe('the possessor of a noun of saying', () => {
  it('is the source without its ending', () => {
    expect(read('The bishop’s comment that “it is late” drew applause.', 'The bishop’s', 'comment').source).toBe(
      'The bishop',
    );
    expect(read("The nurses' claim that they were ill was ignored.", "The nurses'", 'claim').source).toBe('The nurses');
  });

  it('keeps an ending that is part of the name', () => {
    expect(read('Brannigan’s said that it was late.', 'Brannigan’s', 'said').source).toBe('Brannigan’s');
  });
});
