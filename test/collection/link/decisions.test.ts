import { describe, expect, it } from 'vitest';
import type { SpeakerCorrection } from '../../../src/collection/link/decisions.ts';
import { articlesBy, linked, namesOf, type Said } from './said-by.ts';

type Speakers = SpeakerCorrection['speakers'];

const same = (...speakers: Speakers): SpeakerCorrection => ({ id: 'line 1', decision: 'same-speaker', speakers });
const notSame = (...speakers: Speakers): SpeakerCorrection => ({
  id: 'line 1',
  decision: 'not-same-speaker',
  speakers,
});

const decided = (correction: SpeakerCorrection, ...speakers: readonly Said[]) =>
  linked(articlesBy(speakers), [correction]);

describe('same-speaker', () => {
  it('joins unrelated names', () => {
    const correction = { ...same('Lady Fenwick', 'Zoe Hale'), editor: 'A. Reader', note: 'her title since May' };
    expect(decided(correction, { speaker: 'Zoe Hale' }, { speaker: 'Lady Fenwick' }).speakers).toMatchObject([
      {
        links: [
          {
            rule: 'correction',
            names: ['Lady Fenwick', 'Zoe Hale'],
            evidence: [{ kind: 'correction', text: 'line 1, A. Reader, her title since May', articles: [] }],
          },
        ],
      },
    ]);
  });

  it('joins names that differ in a suffix', () => {
    const correction = same('Robert Fenn', 'Robert Fenn Jr.');
    expect(decided(correction, { speaker: 'Robert Fenn' }, { speaker: 'Robert Fenn Jr.' }).speakers).toHaveLength(1);
  });

  it('joins namesakes with different roles', () => {
    const goalkeeper = { speaker: 'Peter Marsh', role: 'the goalkeeper' };
    const economist = { speaker: 'Peter Marsh', role: 'an economist' };
    expect(decided(same('Peter Marsh', 'Peter Marsh'), goalkeeper, economist).speakers).toHaveLength(1);
  });

  it('joins a person and an organization', () => {
    const taken = { speaker: 'Voss', speakerType: 'organization' } as const;
    expect(namesOf(decided(same('Henrik Voss', 'Voss'), { speaker: 'Henrik Voss' }, taken))).toEqual([
      ['Henrik Voss', 'Voss'],
    ]);
  });

  it('matches names whatever their case, accents and titles', () => {
    const correction = same('MR. ZOÉ HALE', 'lady fenwick');
    expect(decided(correction, { speaker: 'Zoe Hale' }, { speaker: 'Lady Fenwick' }).speakers).toHaveLength(1);
  });
});

describe('not-same-speaker', () => {
  it('overrides the linking rules', () => {
    const { speakers } = decided(
      notSame('Bill Marsh', 'William Marsh'),
      { speaker: 'Bill Marsh' },
      { speaker: 'William Marsh' },
    );
    expect(speakers).toHaveLength(2);
    const [one, other] = speakers;
    expect(one?.distinctions).toEqual([
      {
        speaker: other?.id,
        rule: 'correction',
        evidence: [{ kind: 'correction', text: 'line 1', articles: [] }],
      },
    ]);
  });

  it('keeps them apart through a third name', () => {
    const collection = decided(
      notSame('Bill Marsh', 'William Marsh'),
      { speaker: 'Bill Marsh' },
      { speaker: 'William Marsh' },
      { speaker: 'Billy Marsh' },
      { speaker: 'Will Marsh' },
    );
    const together = namesOf(collection).find((names) => names.includes('Bill Marsh')) ?? [];
    expect(together).not.toContain('William Marsh');
  });

  it('separates the same name in two articles', () => {
    const correction = notSame({ name: 'Peter Marsh', article: 'a' }, { name: 'Peter Marsh', article: 'b' });
    expect(decided(correction, { speaker: 'Peter Marsh' }, { speaker: 'Peter Marsh' }).speakers).toHaveLength(2);
  });

  it('separates a name in one article from the same name elsewhere', () => {
    const correction = notSame('Peter Marsh', { name: 'Peter Marsh', article: 'https://news.example/b' });
    const { occurrences, speakers } = decided(
      correction,
      { speaker: 'Peter Marsh' },
      { speaker: 'Peter Marsh' },
      { speaker: 'Peter Marsh' },
    );
    expect(speakers).toHaveLength(2);
    const [a, b, c] = occurrences.map(({ speaker }) => speaker?.id);
    expect(a).toBe(c);
    expect(b).not.toBe(a);
  });
});

describe('a speaker correction', () => {
  it('matches only if all its names occur', () => {
    const speakers = [{ speaker: 'Zoe Hale' }, { speaker: 'Tom Okafor' }] as const;
    expect(decided(same('Zoe Hale', 'Tom Okafor'), ...speakers).corrections).toEqual(['line 1']);
    expect(decided(same('Zoe Hale', 'Ana Vega'), ...speakers).corrections).toEqual([]);
    expect(decided(same('Zoe Hale', { name: 'Tom Okafor', article: 'a' }), ...speakers).corrections).toEqual([]);
  });

  it('with an article leaves the name alone elsewhere', () => {
    const correction = same({ name: 'Hale', article: 'a' }, 'Zoe Hale');
    const collection = decided(
      correction,
      { speaker: 'Hale' },
      { speaker: 'Zoe Hale' },
      { speaker: 'Ben Hale' },
      { speaker: 'Hale' },
    );
    expect(namesOf(collection)).toEqual([['Ben Hale'], ['Hale'], ['Zoe Hale', 'Hale']]);
  });
});
