import { describe, expect, it } from 'vitest';
import { quotation, readText, spansOf } from '../../read-text.ts';

describe('a clause behind the cue', () => {
  it.each([
    ['Officials warned on Monday that the dam could break.', 'that the dam could break', 'Officials', 'warned'],
    ['Anna Weber said the factory would close in June.', 'the factory would close in June', 'Anna Weber', 'said'],
    ['The judge asked whether the witness had been paid.', 'whether the witness had been paid', 'The judge', 'asked'],
    ['Reed told the council that the bridge was unsafe.', 'that the bridge was unsafe', 'Reed', 'told'],
    ['She told the court she had not seen the letter.', 'she had not seen the letter', 'She', 'told'],
    ['Tom Reed has repeatedly argued that taxes are low.', 'that taxes are low', 'Tom Reed', 'has repeatedly argued'],
  ])('%s', (text, content, source, cue) => {
    expect(spansOf(text)).toEqual([quotation(content, source, cue)]);
  });

  it('leaves the means of saying in the cue', () => {
    expect(spansOf('The ministry said in a statement that two soldiers had been injured.')).toEqual([
      quotation('that two soldiers had been injured', 'The ministry', 'said in a statement'),
    ]);
  });

  it('borrows the subject of the verb before', () => {
    expect(spansOf('Tom Reed visited the plant on Friday and said it would stay open.')).toEqual([
      quotation('it would stay open', 'Tom Reed', 'said'),
    ]);
  });

  it('is one of two where a participle adds another', () => {
    expect(spansOf('Helen Park argued that the tax was unfair, adding that few would pay it.')).toEqual([
      quotation('that the tax was unfair', 'Helen Park', 'argued'),
      quotation('that few would pay it', 'Helen Park', 'adding'),
    ]);
  });

  it('is mixed where some of it stands in marks', () => {
    expect(readText('Reed said the plan was “a disgrace” and should be stopped.')).toMatchObject([
      { content: ['the plan was “a disgrace” and should be stopped'], kind: 'mixed' },
    ]);
  });

  it('is nobody’s where the verb is denied', () => {
    expect(spansOf('Tom Reed did not say that the plan was dead.')).toEqual([]);
  });
});
