/**
 * By which names a server may be asked for. A page from anywhere can give its own name the address of this machine, and then ask as if
 * it were at home here; but the name that it goes by stands in what it asks.
 */
import { isIP } from 'node:net';

const WILDCARDS: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

/** The name in a Host header, without port and brackets; null where it is none. */
function nameIn(header: string): string | null {
  const [, bracketed, plain] = /^(?:\[([0-9a-f:.]+)\]|([^\s:[\]/@?#\\]+))(?::\d{1,5})?$/i.exec(header) ?? [];
  return (bracketed ?? plain)?.toLowerCase() ?? null;
}

/** Whether nobody but this machine is meant. */
export const isLoopback = (name: string) =>
  name === 'localhost' || name === '::1' || (isIP(name) === 4 && name.startsWith('127.'));

/** An address is nobody's to give away, so that where the server listens on all of them, each of them will do. */
export function hostCheck(host: string, others: readonly string[]): (header: string | undefined) => boolean {
  const known = new Set([host, ...others].map((name) => name.toLowerCase()));
  return (header) => {
    const name = nameIn(header ?? '');
    if (name === null) return false;
    return isLoopback(name) || known.has(name) || (WILDCARDS.has(host) && isIP(name) > 0);
  };
}
