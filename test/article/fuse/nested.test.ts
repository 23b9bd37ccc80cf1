import { describe, expect, it } from 'vitest';
import { readText } from '../read-text.ts';

describe('what somebody quoted says that others said', () => {
  it('is a quotation nested in hers', () => {
    const [outer, inner] = readText('“Tom Reed told me that the wall was safe,” Maria Lopez said.');
    expect(outer).toMatchObject({ speaker: 'Maria Lopez', nestedIn: null });
    expect(inner).toMatchObject({
      content: ['that the wall was safe'],
      speaker: 'Tom Reed',
      kind: 'indirect',
      nestedIn: outer?.content,
    });
  });

  it('may stand in marks of its own', () => {
    const inner = readText('“My father always said, ‘Work hard,’ and I did,” said Maria Lopez.')[1];
    expect(inner).toMatchObject({ content: ['‘Work hard,’'], source: ['My father'], kind: 'direct' });
  });

  it('is hers where she says “I”', () => {
    const inner = readText('“I told the board that we would leave,” said Maria Lopez.')[1];
    expect(inner).toMatchObject({ speaker: 'Maria Lopez', content: ['that we would leave'] });
    expect(inner?.rules).toContain('pronoun-outer-speaker');
  });

  it('is not hers where she says “she”', () => {
    const inner = readText('“She told me that the wall was safe,” Maria Lopez said.')[1];
    expect(inner).toMatchObject({ content: ['that the wall was safe'], speaker: null });
  });

  it('does not change who speaks next', () => {
    const text =
      '“Tom Reed told me that the wall was safe,” Maria Lopez said.\n\n“It was not safe at all, and we knew.”';
    expect(readText(text).map(({ speaker }) => speaker)).toEqual(['Maria Lopez', 'Tom Reed', 'Maria Lopez']);
  });
});
