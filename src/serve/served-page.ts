/** The page as the server sends it. Unlike the file on disk it may fetch: the reader of pasted articles, from this server alone. */
import { readPageFile } from '../read/package-files.ts';

/** Relative to the page, so that a proxy may serve it under a path of its own. */
export const READER_ADDRESS = 'reader.txt';

const READER = `<script type="text/plain" data-code="reader" data-from="${READER_ADDRESS}"></script>\n`;
const FIRST = '<!--first-->';

const headIn = (template: string): string => template.slice(0, template.indexOf(FIRST));

const servedHead = (head: string): string => head.replace("connect-src 'none'", "connect-src 'self'") + READER;

const headsOf = (template: string) => {
  const built = headIn(template);
  return { built, served: servedHead(built) };
};

/** The built page before its data: as `build` writes it, and as the server sends it. */
export async function pageHeads(): Promise<{ readonly built: string; readonly served: string }> {
  return headsOf(await readPageFile('page.html'));
}

export async function servedTemplate(): Promise<string> {
  const template = await readPageFile('page.html');
  const { built, served } = headsOf(template);
  return served + template.slice(built.length);
}

const POLICY = /http-equiv="Content-Security-Policy" content="([^"]+)"/;

/** The content security policy of the served page, as a header. */
export async function servedPolicy(): Promise<string> {
  const [, policy = "default-src 'none'"] = POLICY.exec(await servedTemplate()) ?? [];
  return `${policy}; frame-ancestors 'none'`;
}
