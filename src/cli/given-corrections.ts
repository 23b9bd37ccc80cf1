/** The corrections that a run was given: which are sound, and which have found what they are about. */
import { CorrectionUse, type NamedCorrection } from '../lists/corrections.ts';
import type { Diagnostic } from '../model.ts';
import type { Problem } from '../pipeline.ts';
import { readCorrections } from '../read/index.ts';
import type { Limits } from '../settings.ts';
import { EXIT, ExitError } from './exit.ts';

export class GivenCorrections {
  readonly sound: readonly NamedCorrection[];
  readonly problems: readonly Problem[];
  readonly #file: string | null;
  readonly #use: CorrectionUse;

  private constructor(file: string | null, sound: readonly NamedCorrection[], diagnostics: readonly Diagnostic[]) {
    this.#file = file;
    this.sound = sound;
    this.#use = new CorrectionUse(sound);
    this.problems = this.#problems(diagnostics);
  }

  /** @throws ExitError where not one correction can be read in the file */
  static async read(file: string | undefined, limits: Limits): Promise<GivenCorrections> {
    if (file === undefined) return new GivenCorrections(null, [], []);
    const { usable, corrections, diagnostics } = await readCorrections(file, limits);
    if (usable) return new GivenCorrections(file, corrections, diagnostics);
    const [why] = diagnostics;
    throw new ExitError(EXIT.misuse, `no corrections in ${file}: ${why?.message} (${why?.code}); nothing was written`);
  }

  matched(ids: readonly string[]): void {
    this.#use.matched(ids);
  }

  unmatched(asked: 'each article' | 'all articles'): readonly Problem[] {
    return this.#problems(this.#use.unmatched(asked));
  }

  /** How many could not be read. */
  get refused(): number {
    return this.problems.filter(({ code }) => code !== 'correction-overruled' && code !== 'encoding-guessed').length;
  }

  get counts(): Readonly<Record<string, unknown>> {
    const { length } = this.sound;
    return this.#file === null
      ? {}
      : { corrections: { given: length, matched: this.#use.count, refused: this.refused } };
  }

  #problems(diagnostics: readonly Diagnostic[]): readonly Problem[] {
    return diagnostics.map((diagnostic) => ({ ...diagnostic, path: this.#file ?? '', article: null }));
  }
}
