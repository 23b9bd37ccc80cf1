import { describe, expect, it } from 'vitest';
import { RunCounters } from '../../src/cli/counters.ts';
import { duration, progressText } from '../../src/cli/progress.ts';
import type { Outcome } from '../../src/pipeline.ts';

const outcome = (status: Outcome['status'], known = false): Outcome => ({
  status,
  path: 'a.txt',
  record: null,
  corrections: [],
  diagnostics: status === 'ok' ? [] : [{ code: 'input-empty', offset: null, message: 'there is no text in it' }],
  kept: null,
  known,
});

function tallyOf(...outcomes: readonly Outcome[]): RunCounters {
  const tally = new RunCounters();
  for (const one of outcomes) tally.add(one);
  return tally;
}

describe('the progress line', () => {
  const tally = tallyOf(outcome('ok'), outcome('ok', true), outcome('skipped'), outcome('failed'));

  it('shows the share of the inputs, counts, rate, time left and problems', () => {
    expect(progressText(tally, { done: 4, inputs: 40 }, 2)).toBe(
      '10 % · 4 of 40 inputs · 4 articles · 0 quotations · 2 a second · 18 s left · 1 stored · 1 skipped · 1 failed',
    );
  });

  it('shows no time left for a single input, and no rate in the first second', () => {
    expect(progressText(tallyOf(outcome('ok')), { done: 0, inputs: 1 }, 9)).toBe(
      '1 article · 0 quotations · 0 a second',
    );
    expect(progressText(tallyOf(outcome('ok')), { done: 1, inputs: 40 }, 0.5)).toBe(
      '2 % · 1 of 40 inputs · 1 article · 0 quotations',
    );
  });

  it('formats durations in suitable units', () => {
    expect([42.4, 185, 7_800].map(duration)).toEqual(['42 s', '3 min 05 s', '2 h 10 min']);
  });
});

describe('the counters of a run', () => {
  it('count each input under one reason: inputs = ok + skipped + failed', () => {
    const tally = tallyOf(outcome('ok'), outcome('skipped'), outcome('failed'), outcome('failed'));
    expect(tally.counts).toEqual({ inputs: 4, ok: 1, skipped: 1, failed: 2 });
    expect(tally.reasons).toEqual({ skipped: { 'input-empty': 1 }, failed: { 'input-empty': 2 } });
  });
});
