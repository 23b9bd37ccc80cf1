/** Remembers the channels chosen so far, and the speakers beside each channel of the article. */
import { firstIndex } from '../../../util/binary-search.ts';
import type { Channel } from './channels.ts';
import type { QuotationInContext } from './context.ts';

/** A quotation whose channel has been decided. */
export interface Decided {
  readonly outlet: string | null;
  readonly paragraph: number;
  readonly start: number;
  /** True if its sentence names an occasion unrelated to any outlet. */
  readonly onOccasion: boolean;
}

/** Number of earlier quotations that count as recent. */
const MOST_TURNS = 20;

const NOBODY: ReadonlySet<string> = new Set();

/** `told CNN in May`, `told CNN’s radio series`: words given to another outlet at another time, or to a part of it. */
const isAside = ({ construction, isDated }: Channel) => construction.id === 'via-its-programme' || isDated;

export class History {
  readonly #speakers = new Map<Channel, Set<string>>();
  readonly #shares = new Map<string, number>();
  readonly #extending: readonly Channel[];
  readonly #total: number;
  readonly #last = new Map<string, Decided>();
  #previous: Decided | null = null;
  /** Speakers of the latest quotations, in order. */
  readonly #turns: { readonly speaker: string; readonly start: number }[] = [];
  /** Number of outlets that the article names as channels. */
  readonly outlets: number;

  constructor(channels: readonly Channel[], quotations: readonly QuotationInContext[]) {
    this.#extending = channels.filter(
      ({ construction }) => construction.reach !== 'mention' && construction.reach !== 'name',
    );
    this.outlets = new Set(this.#extending.map(({ name }) => name)).size;
    this.#total = quotations.length;
    for (const { speaker, channels: own } of quotations) {
      if (speaker === null) continue;
      this.#shares.set(speaker, (this.#shares.get(speaker) ?? 0) + 1);
      for (const channel of own) this.#speakers.set(channel, (this.#speakers.get(channel) ?? new Set()).add(speaker));
    }
  }

  /** The speakers of the quotations in the sentence that names a channel. */
  speakersAt(channel: Channel): ReadonlySet<string> {
    return this.#speakers.get(channel) ?? NOBODY;
  }

  /** The speaker's share of all quotations, in [0, 1]. */
  shareOf(speaker: string): number {
    return (this.#shares.get(speaker) ?? 0) / Math.max(1, this.#total);
  }

  /** The speaker's latest quotation; null if there is none. */
  lastOf(speaker: string | null): Decided | null {
    return speaker === null ? null : (this.#last.get(speaker) ?? null);
  }

  /** Number of other people quoted since an offset, at most `MOST_TURNS`. */
  othersSince(offset: number, speaker: string | null): number {
    const since = this.#turns.slice(-MOST_TURNS).filter((turn) => turn.start > offset && turn.speaker !== speaker);
    return new Set(since.map((turn) => turn.speaker)).size;
  }

  get previous(): Decided | null {
    return this.#previous;
  }

  /** Whether the article names another outlet as a channel between this channel and a later offset. */
  isOvertaken(channel: Channel, offset: number): boolean {
    const next = firstIndex(this.#extending.length, (i) => (this.#extending[i]?.span[0] ?? 0) >= offset);
    const latest = this.#extending[next - 1];
    return latest !== undefined && latest.span[0] > channel.span[0] && latest.name !== channel.name;
  }

  /** Records the choice; an aside to another outlet does not end the speaker's earlier conversation. */
  add({ speaker, paragraph, start, onOccasion }: QuotationInContext, channel: Channel | null): void {
    const decided = { outlet: channel?.name ?? null, paragraph, start, onOccasion };
    this.#previous = decided;
    if (speaker === null) return;
    this.#turns.push({ speaker, start });
    const main = channel && isAside(channel) ? this.#last.get(speaker)?.outlet : null;
    this.#last.set(speaker, main ? { ...decided, outlet: main } : decided);
  }
}
