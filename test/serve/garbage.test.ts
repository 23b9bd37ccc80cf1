import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { collectAfterCrowds } from '../../src/serve/garbage.ts';
import { until } from './started.ts';

describe('the garbage of a crowd', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const counted = (...counts: readonly number[]) => {
    const collect = vi.fn();
    const count = collectAfterCrowds(collect);
    for (const one of counts) count(one);
    return { collect, count };
  };

  it('is collected once, after the crowd has gone', () => {
    const { collect, count } = counted(1000, 400, 250, 100);
    expect(collect).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(collect).toHaveBeenCalledOnce();
    count(50);
    vi.runAllTimers();
    expect(collect).toHaveBeenCalledOnce();
  });

  it('is left while the crowd is there, or has come back', () => {
    const { collect, count } = counted(1000, 400);
    vi.runAllTimers();
    count(200);
    count(900);
    vi.runAllTimers();
    expect(collect).not.toHaveBeenCalled();
    count(3);
    vi.runAllTimers();
    expect(collect).toHaveBeenCalledOnce();
  });

  it('is left if there was no crowd', () => {
    const { collect } = counted(1, 100, 0);
    vi.runAllTimers();
    expect(collect).not.toHaveBeenCalled();
  });

  it('is really collected', async () => {
    vi.useRealTimers();
    const count = collectAfterCrowds(undefined, 1);
    const kept = (() => new WeakRef({ some: 'thing' }))();
    count(1000);
    count(0);
    await until(() => kept.deref() === undefined);
    expect('gc' in globalThis).toBe(false);
  });
});
