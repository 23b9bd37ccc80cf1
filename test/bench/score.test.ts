import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folder } from '../cli/program.ts';

const SCORE = fileURLToPath(new URL('../../bench/score.mjs', import.meta.url));

const TEXT = '“The dam will hold,” said Ada Brandt. The “miracle” cost four million. Brandt said that it was worth it.';
const span = (words: string): readonly [number, number] => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];

const QUOTED = { content: [span('“The dam will hold,”')], source: [span('Ada Brandt')], cue: [span('said')] };
const REPORTED = {
  content: [span('that it was worth it')],
  source: [span('Brandt said').with(1, TEXT.indexOf('Brandt said') + 6)],
  cue: [],
};
const PERSON = { speaker: 'Ada Brandt', speakerType: 'person', via: null };
const GOLD = [
  { ...QUOTED, ...PERSON },
  { ...REPORTED, cue: [[TEXT.indexOf('said that'), TEXT.indexOf('said that') + 4]], ...PERSON },
];

/** The figures of answers, each as `[right, predicted, found, annotated]`. */
function figures(quotes: readonly object[], attributions: readonly object[] = GOLD): Record<string, readonly number[]> {
  const at = folder({
    'gold.ndjson': JSON.stringify({ id: 'a', text: TEXT, attributions }),
    'answers.ndjson': JSON.stringify({ id: 'a', quotes }),
  });
  const files = ['gold.ndjson', 'answers.ndjson'].map((name) => join(at, name));
  const { stdout } = spawnSync(process.execPath, [SCORE, ...files], { encoding: 'utf8' });
  const lines = stdout.matchAll(/^(\w+ \w+) .*\((\d+) of (\d+) right, (\d+) of (\d+) found\)$/gm);
  return Object.fromEntries([...lines].map(([, name = '', ...counts]) => [name, counts.map(Number)]));
}

describe('the scorer', () => {
  it('counts every figure as right if the answers are the annotations', () => {
    const all = figures(GOLD);
    expect(Object.keys(all)).toHaveLength(13);
    for (const [right, predicted, found, annotated] of Object.values(all)) {
      expect([right, found]).toEqual([predicted, annotated]);
    }
  });

  it('takes a passage in quotation marks that nobody said for an error', () => {
    const all = figures([...GOLD, { ...QUOTED, content: [span('“miracle”')] }]);
    expect(all['marked detected']).toEqual([1, 2, 1, 1]);
    expect(all['marked notSpeech']).toEqual([0, 0, 0, 1]);
  });

  it('counts a missing speaker against recall, and a wrong one also against precision', () => {
    const answered = (speaker: string | null) => figures([{ ...QUOTED, speaker }])['marked speaker'];
    expect(answered(null)).toEqual([0, 0, 0, 1]);
    expect(answered('Carl Olsen')).toEqual([0, 1, 0, 1]);
  });

  it('tells the full name from the last name alone', () => {
    const all = figures([{ ...QUOTED, speaker: 'Brandt' }]);
    expect(all['marked speaker']).toEqual([0, 1, 0, 1]);
    expect(all['marked speakerLenient']).toEqual([1, 1, 1, 1]);
  });

  it('takes titles, accents and case for no difference', () => {
    expect(figures([{ ...QUOTED, speaker: 'Dr. Áda BRANDT' }])['marked speaker']).toEqual([1, 1, 1, 1]);
  });

  it('finds speech of which half of the letters are right, which is not exact', () => {
    const all = figures([{ ...REPORTED, content: [span('it was worth it')] }]);
    expect(all['speech overlap']).toEqual([1, 1, 1, 2]);
    expect(all['speech exact']).toEqual([0, 1, 0, 2]);
  });

  it('leaves optional attributions out', () => {
    const optional = GOLD.map((attribution) => ({ ...attribution, optional: true }));
    expect(figures(GOLD, [...optional.slice(0, 1), ...GOLD.slice(1)])['speech overlap']).toEqual([1, 1, 1, 1]);
    expect(figures(GOLD, [...optional.slice(0, 1), ...GOLD.slice(1)])['marked detected']).toBeUndefined();
  });

  it('ignores spans outside the text', () => {
    expect(figures([{ ...QUOTED, content: [[-1, 9]] }])['speech overlap']).toEqual([0, 0, 0, 2]);
  });
});
