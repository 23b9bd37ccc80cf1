/** Reads a mail: its plain text, or its HTML if that says more. The library is loaded with the first mail. */
import type { Limits } from '../settings.ts';
import { makeArticle } from './article.ts';
import { diagnostic } from './diagnostic.ts';
import { readFields } from './fields.ts';
import { toWellFormed } from './json.ts';
import { failed, type ReadResult, resultOf } from './result.ts';

/** Limits of the library, which throws beyond them. */
const MOST = { maxNestingDepth: 50, maxHeadersSize: 256 * 1024 };
/** Some mails have a plain text only to say that there is another. */
const SHARE_OF_PLAIN_TEXT = 0.5;

async function parse(bytes: Uint8Array) {
  const { default: PostalMime } = await import('postal-mime');
  // Attached messages are not parsed, because they may contain others without end.
  return PostalMime.parse(bytes, { ...MOST, forceRfc822Attachments: true }).catch(() => null);
}

async function textOfHtml(html: string, limits: Limits): Promise<string> {
  const { textOfFragment } = await import('./html/fragment.ts');
  const read = textOfFragment(html, limits);
  return read.ok ? read.text : '';
}

/** The day of a mail counts only if the text has no date, because a mail may forward an older article. */
export async function readMessage(
  bytes: Uint8Array,
  path: string,
  aliases: readonly string[],
  limits: Limits,
): Promise<ReadResult> {
  const mail = await parse(bytes);
  if (!mail)
    return failed(
      path,
      diagnostic('mail-invalid', 'the email has too many parts, or parts that are nested too deeply', 0),
    );
  const { from, subject, text: plain = '', html } = mail;
  const sender = from?.name || from?.address;
  const shown = html === undefined ? '' : await textOfHtml(html, limits);
  const text =
    plain.trim().length >= shown.length * SHARE_OF_PLAIN_TEXT ? plain.replaceAll('\r\n', '\n').trim() : shown;
  const nul = text.indexOf('\0');
  if (nul >= 0) return failed(path, diagnostic('input-binary', 'the text contains NUL characters', nul));
  const written = mail.headers.find(({ key }) => key === 'date')?.value;
  const { facts: given, extra } = readFields({ title: subject, ...(sender ? { from: sender } : {}) }, 'mail');
  const { facts: likely } = readFields({ date: written }, 'mail');
  return resultOf(
    path,
    makeArticle({ id: path, aliases, text: toWellFormed(text), given, likely, extra, carriesText: true }),
  );
}
