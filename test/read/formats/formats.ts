/** Writes one article in each input format. */
import { strToU8, zipSync } from 'fflate';
import { pdf, set } from './pdf-file.ts';

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

export const archive = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

/** A magazine with a cover and a table of contents; each article is the inside of a body. */
export function epub(articles: readonly string[], more: Readonly<Record<string, string>> = {}): Uint8Array {
  const ids = articles.map((_, i) => `a${i}`);
  const items = ids.map((id) => `<item id="${id}" href="text/${id}%201.xhtml" media-type="application/xhtml+xml"/>`);
  const documents = articles.map((body, i) => [
    `OEBPS/text/a${i} 1.xhtml`,
    `<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><meta charset="utf-8"/></head><body>${body}</body></html>`,
  ]);
  return archive({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<?xml version="1.0"?><container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
    'OEBPS/book.opf': `<package><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Week</dc:title><dc:publisher>Ostfeld Herald</dc:publisher><dc:date>2024-06-01</dc:date></metadata><manifest><item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>${items.join('')}</manifest><spine><itemref idref="cover"/><itemref idref="nav"/>${ids.map((id) => `<itemref idref="${id}"/>`).join('')}</spine></package>`,
    'OEBPS/cover.xhtml': '<html><body><img src="cover.jpg"/></body></html>',
    'OEBPS/nav.xhtml': '<html><body><nav><ol><li>One</li></ol></nav></body></html>',
    ...Object.fromEntries(documents),
    ...more,
  });
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
export const wordParagraph = (text: string): string =>
  `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
export const docx = (body: string): Uint8Array =>
  archive({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document><w:body>${body}</w:body></w:document>`,
    'docProps/core.xml': '<cp:coreProperties><dc:creator>Microsoft Office User</dc:creator></cp:coreProperties>',
  });

const QP = 'Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable';

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

export const FORMATS: Readonly<Record<string, (paragraphs: readonly string[]) => string | Uint8Array>> = {
  NDJSON: (paragraphs) => `${JSON.stringify({ text: paragraphs.join('\n\n') })}\n`,
  'a JSON list under a key': (paragraphs) => JSON.stringify({ articles: [{ content: paragraphs.join('\n\n') }] }),
  'JSON with HTML': (paragraphs) => JSON.stringify({ items: [{ content_html: html(paragraphs) }] }),
  RSS: (paragraphs) =>
    `<rss><channel><item><content:encoded><![CDATA[${html(paragraphs)}]]></content:encoded></item></channel></rss>`,
  Atom: (paragraphs) => `<feed><entry><content type="xhtml"><div>${html(paragraphs)}</div></content></entry></feed>`,
  EPUB: (paragraphs) => epub([html(paragraphs)]),
  PDF: (paragraphs) => pdf(set(paragraphs)),
  DOCX: (paragraphs) => docx(paragraphs.map(wordParagraph).join('')),
  MHTML: (paragraphs) => mhtml(page(paragraphs)),
  mail: (paragraphs) => mail(quotedPrintable(paragraphs.join('\n\n')), QP),
  'mail in HTML': (paragraphs) => mail(html(paragraphs), 'Content-Type: text/html; charset=utf-8'),
  mbox: (paragraphs) => `From press@ostfeld.example Wed May  1 10:00:00 2024\n${mail(paragraphs.join('\n\n'))}\n`,
  CSV: (paragraphs) => `url,text\nhttps://ostfeld.example/1,${quoted(paragraphs.join('\n\n'))}\n`,
  TSV: (paragraphs) => `url\ttext\nhttps://ostfeld.example/1\t${quoted(paragraphs.join('\n\n'))}\n`,
};
