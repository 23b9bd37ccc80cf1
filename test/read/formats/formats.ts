/** Writes one article in each input format. */

const html = (paragraphs: readonly string[]): string => paragraphs.map((text) => `<p>${text}</p>`).join('\n');
/** Quoted-printable, in lines that end at 76 characters. */
function quotedPrintable(text: string): string {
  const units = [...Buffer.from(text)].map((byte) => {
    if (byte === 0x0a) return '\r\n';
    return byte === 0x3d || byte > 0x7e
      ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
      : String.fromCharCode(byte);
  });
  let length = 0;
  return units
    .map((unit) => {
      length = unit === '\r\n' ? 0 : length + unit.length;
      if (length <= 72) return unit;
      length = unit.length;
      return `=\r\n${unit}`;
    })
    .join('');
}

/** As a browser of today saves a page, with a frame and a picture beside it. */
export const mhtml = (page: string): string =>
  [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://northgate.example/wall',
    'Subject: =?utf-8?Q?Harbour=20wall?=',
    'Date: Wed, 1 May 2024 10:00:00 -0000',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----MultipartBoundary--n9----"',
    '',
    '',
    '------MultipartBoundary--n9----',
    'Content-Type: text/html',
    'Content-ID: <frame-1@mhtml.blink>',
    'Content-Transfer-Encoding: quoted-printable',
    'Content-Location: https://northgate.example/wall',
    '',
    quotedPrintable(page),
    '------MultipartBoundary--n9----',
    'Content-Type: text/html',
    'Content-Transfer-Encoding: quoted-printable',
    'Content-Location: https://ads.example/frame',
    '',
    '<p>=E2=80=9CBuy now,=E2=80=9D said the seller.</p>',
    '------MultipartBoundary--n9------',
    '',
  ].join('\r\n');

const page = (paragraphs: readonly string[]): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Wall</title></head><body><article>${html(paragraphs)}</article></body></html>`;

export const mail = (body: string, more = 'Content-Type: text/plain; charset=utf-8'): string =>
  `Received: from mx.ostfeld.example\r\nFrom: Ostfeld Press Office <press@ostfeld.example>\r\nTo: desk@herald.example\r\nSubject: =?utf-8?Q?The_town=E2=80=99s_wall?=\r\nDate: Tue, 30 Apr 2024 23:30:00 -0700\r\nMIME-Version: 1.0\r\n${more}\r\n\r\n${body}`;

const QP = 'Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable';

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

export const FORMATS: Readonly<Record<string, (paragraphs: readonly string[]) => string | Uint8Array>> = {
  NDJSON: (paragraphs) => `${JSON.stringify({ text: paragraphs.join('\n\n') })}\n`,
  'a JSON list under a key': (paragraphs) => JSON.stringify({ articles: [{ content: paragraphs.join('\n\n') }] }),
  'JSON with HTML': (paragraphs) => JSON.stringify({ items: [{ content_html: html(paragraphs) }] }),
  MHTML: (paragraphs) => mhtml(page(paragraphs)),
  mail: (paragraphs) => mail(quotedPrintable(paragraphs.join('\n\n')), QP),
  'mail in HTML': (paragraphs) => mail(html(paragraphs), 'Content-Type: text/html; charset=utf-8'),
  mbox: (paragraphs) => `From press@ostfeld.example Wed May  1 10:00:00 2024\n${mail(paragraphs.join('\n\n'))}\n`,
  CSV: (paragraphs) => `url,text\nhttps://ostfeld.example/1,${quoted(paragraphs.join('\n\n'))}\n`,
  TSV: (paragraphs) => `url\ttext\nhttps://ostfeld.example/1\t${quoted(paragraphs.join('\n\n'))}\n`,
};
