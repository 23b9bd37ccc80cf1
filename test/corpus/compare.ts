/** Says in what the quotations that were read differ from those that were expected. */
import type { Read } from '../article/read-text.ts';
import type { Expected } from './passage.ts';

export interface Difference {
  readonly what: 'missed' | 'nobody said it' | 'content' | 'source' | 'speaker' | 'kind' | 'act' | 'via' | 'nested in';
  readonly expected: string;
  readonly got: string;
}

const NOTHING = 'nobody';

/** The words alone: no marks, no punctuation, no possessive ending. */
const wordsOf = (text: string): string[] =>
  text
    .replace(/[’'](?:s\b|(?=\s|$))/g, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const words = (pieces: readonly string[]): string => pieces.flatMap(wordsOf).join(' ');
const name = (text: string): string => words([text]).replace(/^(?:the|an?) /, '');

function isOneOf(answers: readonly string[] | null, got: string | null): boolean {
  if (answers === null || got === null) return answers === got;
  return answers.some((answer) => name(answer) === name(got));
}

/** Share of words that two contents have in common. */
function likeness(a: Expected, b: Read): number {
  const [these, those] = [a.content.flatMap(wordsOf), b.content.flatMap(wordsOf)];
  const rest = [...those];
  const both = these.filter((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
  return both / (these.length + those.length - both);
}

/** Each expected quotation with the one that was read of it: the likest first, none of them twice. */
function pair(expected: readonly Expected[], got: readonly Read[]): Map<Expected, Read> {
  const candidates = expected.flatMap((one) => got.map((other) => ({ one, other, like: likeness(one, other) })));
  const pairs = new Map<Expected, Read>();
  const taken = new Set<Read>();
  for (const { one, other, like } of candidates.sort((a, b) => b.like - a.like)) {
    if (like < 0.25 || pairs.has(one) || taken.has(other)) continue;
    pairs.set(one, other);
    taken.add(other);
  }
  return pairs;
}

function differ(expected: readonly Expected[], one: Expected, got: Read): Difference[] {
  const outer = one.nestedIn === null ? null : words(expected[one.nestedIn]?.content ?? []);
  const gotOuter = got.nestedIn && words(got.nestedIn);
  const all: (Difference | false)[] = [
    words(one.content) !== words(got.content) && {
      what: 'content',
      expected: one.content.join(' + '),
      got: got.content.join(' + '),
    },
    one.source.length > 0 &&
      words(one.source) !== words(got.source) && {
        what: 'source',
        expected: one.source.join(' + '),
        got: got.source.join(' + ') || NOTHING,
      },
    !isOneOf(one.speaker, got.speaker) && {
      what: 'speaker',
      expected: one.speaker?.[0] ?? NOTHING,
      got: got.speaker ?? NOTHING,
    },
    one.kind !== got.kind && { what: 'kind', expected: one.kind, got: got.kind },
    one.act !== got.act && { what: 'act', expected: one.act, got: got.act },
    !isOneOf(one.via, got.via) && { what: 'via', expected: one.via?.[0] ?? NOTHING, got: got.via ?? NOTHING },
    outer !== gotOuter && { what: 'nested in', expected: outer ?? NOTHING, got: gotOuter ?? NOTHING },
  ];
  return all.filter((one) => one !== false);
}

export function differences(expected: readonly Expected[], all: readonly Read[]): Difference[] {
  const wantsThoughts = expected.some(({ act }) => act !== 'speech');
  const wantsNested = expected.some(({ nestedIn }) => nestedIn !== null);
  const pairs = pair(expected, all);
  const paired = new Set(pairs.values());
  const extra = all.filter(
    (got) => !paired.has(got) && (got.act === 'speech' || wantsThoughts) && (got.nestedIn === null || wantsNested),
  );
  return [
    ...expected.flatMap((one): Difference[] => {
      const got = pairs.get(one);
      if (one.optional) return [];
      return got ? differ(expected, one, got) : [{ what: 'missed', expected: one.content.join(' + '), got: NOTHING }];
    }),
    ...extra.map(
      (got): Difference => ({
        what: 'nobody said it',
        expected: NOTHING,
        got: `${got.speaker ?? NOTHING}: ${got.content.join(' + ')}`,
      }),
    ),
  ];
}
