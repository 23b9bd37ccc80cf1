/**
 * Checks the Host header against DNS rebinding: a foreign page can point its own name at this machine, but its requests
 * carry that name.
 */
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

const WILDCARDS: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

/** The name in a Host header, without port and brackets; null if it is invalid. */
function nameIn(header: string): string | null {
  const [, bracketed, plain] = /^(?:\[([0-9a-f:.]+)\]|([^\s:[\]/@?#\\]+))(?::\d{0,5})?$/i.exec(header) ?? [];
  return (bracketed ?? plain)?.toLowerCase() ?? null;
}

const hostOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).host : null);

/** False if a request has several Host headers, or an absolute URL on a host that its header does not name. */
export function namesOneHost({ headersDistinct, url = '' }: Pick<IncomingMessage, 'headersDistinct' | 'url'>): boolean {
  const [host = '', ...others] = headersDistinct['host'] ?? [];
  return others.length === 0 && (url.startsWith('/') || hostOf(url) === hostOf(`http://${host}`));
}

/** The port may be empty (RFC 3986), which not every part of the server accepts. */
export const withoutEmptyPort = (header: string): string => header.replace(/:$/, '');

export const isLoopback = (name: string) =>
  name === 'localhost' || name === '::1' || (isIP(name) === 4 && name.startsWith('127.'));

/** A server that listens on all addresses accepts any IP address, which DNS rebinding cannot fake. */
export function hostCheck(host: string, others: readonly string[]): (header: string | undefined) => boolean {
  const known = new Set([host, ...others].map((name) => name.toLowerCase()));
  return (header) => {
    const name = nameIn(header ?? '');
    if (name === null) return false;
    return isLoopback(name) || known.has(name) || (WILDCARDS.has(host) && isIP(name) > 0);
  };
}
