import { describe, expect, it } from 'vitest';
import { quotation, spansOf } from '../../read-text.ts';

describe('a cue behind what was said', () => {
  it.each([
    ['“We lost the harvest,” Maria Lopez said.', '“We lost the harvest,”', 'Maria Lopez', 'said'],
    ['“We lost the harvest,” said Maria Lopez.', '“We lost the harvest,”', 'Maria Lopez', 'said'],
    ['“We lost the harvest”, Maria Lopez said.', '“We lost the harvest”', 'Maria Lopez', 'said'],
    ['“Stop!” cried Maria Lopez.', '“Stop!”', 'Maria Lopez', 'cried'],
    ['“Why?” she asked.', '“Why?”', 'she', 'asked'],
    ['The bridge would stay shut, the council said.', 'The bridge would stay shut', 'the council', 'said'],
  ])('%s', (text, content, source, cue) => {
    expect(spansOf(text)).toEqual([quotation(content, source, cue)]);
  });

  it('takes the apposition of an inverted subject into the source', () => {
    expect(spansOf('“We lost the harvest,” said Maria Lopez, a farmer near Fresno.')).toEqual([
      quotation('“We lost the harvest,”', 'Maria Lopez, a farmer near Fresno', 'said'),
    ]);
  });

  it('keeps the part in marks and the part outside them together', () => {
    expect(spansOf('The rain came “much too late,” Anna Weber said.')).toEqual([
      quotation('The rain came “much too late,”', 'Anna Weber', 'said'),
    ]);
  });

  it.each([
    [
      'The work is slow, “because the pipes are old,” Anna Weber said.',
      'The work is slow, “because the pipes are old,”',
    ],
    [
      'With nine towns to serve, “the van is never here,” Anna Weber said.',
      'With nine towns to serve, “the van is never here,”',
    ],
    ['Nobody was warned, “not even the cook,” Anna Weber said.', 'Nobody was warned, “not even the cook,”'],
  ])('takes the clause that goes on into marks: %s', (text, content) => {
    expect(spansOf(text)).toEqual([quotation(content, 'Anna Weber', 'said')]);
  });

  it('leaves out a clause before words in marks that begin a sentence', () => {
    expect(spansOf('Anna Weber left the room, “I will not sit here,” she said.')).toEqual([
      quotation('“I will not sit here,”', 'she', 'said'),
    ]);
  });

  it('takes no verb that is denied for a report', () => {
    expect(spansOf('The mill would close, he did not say.')).toEqual([]);
  });
});

describe('a cue in the middle of what was said', () => {
  it('has a piece before it and a piece behind it', () => {
    expect(spansOf('“We had no choice,” the minister said, “and we would do it again.”')).toEqual([
      quotation(['“We had no choice,”', '“and we would do it again.”'], 'the minister', 'said'),
    ]);
  });

  it('cuts words without marks in two as well', () => {
    expect(spansOf('The plan, Anna Porter said, would cost too much.')).toEqual([
      quotation(['The plan', 'would cost too much'], 'Anna Porter', 'said'),
    ]);
  });

  it('takes the sentences in marks that go on behind it', () => {
    expect(spansOf('“The river is rising,” Mayor Tom Reed said on Monday. “Leave now.”')).toEqual([
      quotation(['“The river is rising,”', '“Leave now.”'], 'Mayor Tom Reed', 'said'),
    ]);
  });
});
