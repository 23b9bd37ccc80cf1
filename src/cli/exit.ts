/** Exit codes, part of the public interface. */
export const EXIT = { done: 0, incomplete: 1, misuse: 2, output: 3, found: 4, stopped: 130 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Ends the run with an exit code and a sentence on standard error. */
export class ExitError extends Error {
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'ExitError';
    this.exitCode = exitCode;
  }
}

/** The message of a system error, without the call and path that Node adds. */
export function systemMessage(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message.replace(/^[A-Z]+: /, '').replace(/^([^,]*), \w+(?: '.*)?$/, '$1');
}
