/** Reading reports problems as data, not as exceptions. */
import type { Diagnostic, DiagnosticCode } from '../model.ts';

export function diagnostic(code: DiagnosticCode, message: string, offset: number | null = null): Diagnostic {
  return { code, message, offset };
}

/** The code of a system error (`ENOENT`), or an empty string. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Translates a file-system error. */
export function pathDiagnostic(error: unknown): Diagnostic {
  switch (systemCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
    case 'ERR_INVALID_ARG_VALUE':
      return diagnostic('path-missing', 'no such file or folder');
    case 'ELOOP':
      return diagnostic('link-loop', 'symbolic link loop');
    case 'EACCES':
    case 'EPERM':
      return diagnostic('path-unreadable', 'permission denied');
    default:
      return diagnostic('path-unreadable', `cannot be read (${systemCode(error) || 'unknown error'})`);
  }
}
