/** The progress of a run, as one line on standard error. */
import { plural } from '../write/printable.ts';
import type { RunCounters } from './counters.ts';
import { StatusLine } from './terminal.ts';

const MILLISECONDS_BETWEEN = 100;
/** An earlier rate is unreliable. */
const SECONDS_BEFORE_RATE = 1;

/** Inputs done, and inputs in total. */
export interface RunPosition {
  readonly done: number;
  readonly inputs: number;
}

/** Example: 42 s, 3 min 05 s, 2 h 10 min. */
export function duration(seconds: number): string {
  const whole = Math.round(seconds);
  const pad = (number: number) => String(number).padStart(2, '0');
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${pad(whole % 60)} s`;
  return `${Math.floor(whole / 3600)} h ${pad(Math.floor((whole % 3600) / 60))} min`;
}

/** The most important parts come first, because a narrow window cuts off the end. */
export function progressText(
  { counts, quotations, stored }: RunCounters,
  position: RunPosition | null,
  seconds: number,
): string {
  const { inputs, skipped, failed } = counts;
  const parts = [plural(inputs, 'article'), plural(quotations, 'quotation')];
  // A single input may hold any number of articles.
  if (position && position.inputs > 1) {
    const percent = Math.floor((100 * position.done) / position.inputs);
    parts.unshift(`${percent} %`, `${position.done} of ${plural(position.inputs, 'input')}`);
  }
  if (seconds >= SECONDS_BEFORE_RATE) parts.push(`${Math.round(inputs / seconds)} a second`);
  if (position && position.done > 0 && seconds >= SECONDS_BEFORE_RATE) {
    parts.push(`${duration((seconds * (position.inputs - position.done)) / position.done)} left`);
  }
  if (stored > 0) parts.push(`${stored} stored`);
  if (skipped > 0) parts.push(`${skipped} skipped`);
  if (failed > 0) parts.push(`${failed} failed`);
  return parts.join(' · ');
}

export class Progress {
  readonly #line: StatusLine;
  readonly #start = performance.now();
  #last = 0;

  constructor(wanted: boolean) {
    this.#line = new StatusLine(wanted);
  }

  show(counters: RunCounters, position: RunPosition | null): void {
    const now = performance.now();
    if (now - this.#last < MILLISECONDS_BETWEEN) return;
    this.#last = now;
    this.#line.show(progressText(counters, position, (now - this.#start) / 1000));
  }

  clear(): void {
    this.#line.clear();
  }
}
