import { describe, expect, it } from 'vitest';
import type { Read } from '../article/read-text.ts';
import { differences } from './compare.ts';
import { readPassages, withoutGaps } from './passage.ts';

const TEXT = 'Maria Lopez grows corn. “We lost,” she told the BBC. Tom Reed said that he was sorry.';
const RIGHT = ['=> “We lost,” | she | Maria Lopez | via BBC', '=> that he was sorry | Tom Reed | Tom Reed'];

const REED: Read = {
  content: ['that he was sorry'],
  source: ['Tom Reed'],
  cue: ['said'],
  kind: 'indirect',
  act: 'speech',
  speaker: 'Tom Reed',
  type: 'person',
  role: null,
  via: null,
  nestedIn: null,
  rules: [],
};
const READ: readonly Read[] = [
  { ...REED, content: ['“We lost,”'], source: ['she'], kind: 'direct', speaker: 'Maria Lopez', via: 'the BBC' },
  REED,
];

/** Short labels of the differences between expected answers and a reading. */
function kindsOf(answers: readonly string[], read = READ): string[] {
  const [passage] = readPassages(`A family.\n\n## A name\n${TEXT}\n\n${answers.join('\n')}\n`);
  return differences(passage?.expected ?? [], read).map(({ what }) => what);
}

describe('a passage', () => {
  it('has no differences if all is as expected', () => {
    expect(kindsOf(RIGHT)).toEqual([]);
  });

  it.each([
    ['content', 'that he was | Tom Reed | Tom Reed'],
    ['source', 'that he was sorry | Reed | Tom Reed'],
    ['speaker', 'that he was sorry | Tom Reed | Maria Lopez'],
    ['speaker', 'that he was sorry | Tom Reed | nobody'],
    ['kind', 'that he was sorry | Tom Reed | Tom Reed | direct'],
    ['act', 'that he was sorry | Tom Reed | Tom Reed | thought'],
    ['via', 'that he was sorry | Tom Reed | Tom Reed | via BBC'],
    ['nested in', 'that he was sorry | Tom Reed | Tom Reed | in 1'],
  ])('differs in its %s: %s', (what, answer) => {
    expect(kindsOf([RIGHT[0] ?? '', `=> ${answer}`])).toEqual([what]);
  });

  it('differs if a quotation is missed', () => {
    expect(kindsOf([...RIGHT, '=> corn | - | nobody'])).toEqual(['missed']);
  });

  it('differs if a spurious quotation is found', () => {
    expect(kindsOf(['=> nothing'])).toEqual(['nobody said it', 'nobody said it']);
  });

  it('may mark a quotation as optional and accept several answers', () => {
    expect(kindsOf(['=? corn | - | nobody', ...RIGHT])).toEqual([]);
    expect(kindsOf([RIGHT[0] ?? '', '=> that he was sorry | - | the man / Tom Reed'])).toEqual([]);
  });

  it('ignores quotation marks and an article before the speaker', () => {
    const read = [{ ...REED, content: ['that he was sorry.”'], source: ['Tom Reed,'], speaker: 'the Tom Reed' }];
    expect(kindsOf(RIGHT.slice(1), read)).toEqual([]);
  });

  it('ignores unexpected thoughts and nested quotations', () => {
    const thought: Read = { ...REED, content: ['grows corn'], act: 'thought' };
    const inner: Read = { ...REED, content: ['he'], nestedIn: REED.content };
    expect(kindsOf(RIGHT, [...READ, thought, inner])).toEqual([]);
    expect(kindsOf([...RIGHT, '=> sorry | - | Tom Reed | thought'], [...READ, thought])).toContain('nobody said it');
  });
});

describe('an invalid passage', () => {
  it.each([
    ['expects nothing', '## A name\nHe left.\n', /nothing to expect/],
    ['lacks a speaker', '## A name\nHe left.\n\n=> He left | he\n', /are wanted/],
    ['quotes what is not there', '## A name\nHe left.\n\n=> He came | - | nobody\n', /does not stand in the text/],
    ['has an extra that means nothing', '## A name\nHe left.\n\n=> He left | - | nobody | loud\n', /what is “loud”/],
  ])('%s: said with its name', (_, file, message) => {
    expect(() => readPassages(file)).toThrow(message);
    expect(() => readPassages(file)).toThrow(/passage “A name”/);
  });
});

describe('a closed gap', () => {
  it('is removed, and no other', () => {
    const file = 'A family.\n\n## One\nHe left.\n\n=> nothing\ngap: a\n\n## Two\nHe left.\n\n=> nothing\ngap: b\n';
    const gaps = (text: string) => readPassages(text).map(({ name, gap }) => [name, gap]);
    expect(gaps(withoutGaps(file, ['One']))).toEqual([
      ['One', null],
      ['Two', 'b'],
    ]);
    expect(withoutGaps(file, [])).toBe(file);
  });
});
