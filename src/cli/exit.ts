/** How a run may end; docs and scripts rely on the numbers. */
export const EXIT = { done: 0, incomplete: 1, misuse: 2, output: 3, found: 4, stopped: 130 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Ends the run with a code and one sentence for a person. */
export class ExitError extends Error {
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'ExitError';
    this.exitCode = exitCode;
  }
}

/** What the system says about a failed write, without the call and the path that Node puts around it. */
export function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message.replace(/^[A-Z]+: /, '').replace(/^([^,]*), \w+(?: '.*)?$/, '$1');
}
