/** Files as newsrooms, press offices and archives have them: three of each format, with the parts that only real ones have. */
import { describe, expect, it } from 'vitest';
import { docx, epub, mail, mhtml, wordParagraph } from './formats.ts';
import { articles, readInput } from './helpers.ts';
import { type PlacedLine, pdf, set } from './pdf-file.ts';

const WALL = [
  'The ferry to Ostfeld will not sail on Sundays from June, the company said on Friday.',
  '“Four passengers do not pay for a crew of nine,” said Piet Hallam, the managing director.',
] as const;
const FERRY = WALL.join('\n\n');
const RAIN = '“It rained for nine days,” said Ines Brandt, the mayor of Ostfeld.';

const html = WALL.map((text) => `<p>${text}</p>`).join('\n');
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const base64 = (text: string) => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n');

interface Sent {
  readonly from: string;
  readonly content: string | Uint8Array;
  /** What each article must have. */
  readonly holds: readonly Readonly<Record<string, string | null>>[];
}

const CSV: readonly Sent[] = [
  {
    from: 'a spreadsheet that is shared on the web',
    content: `\ufeffTimestamp,Headline,Publisher,Published,Link,Full text,Coded by\r\n2024-06-02 9:14:03,No ferry on Sundays,Coast Weekly,1 June 2024,https://coast.example/a?b=1,${quoted(FERRY)},AR\r\n2024-06-02 9:20:41,Rain,,,,${quoted(RAIN)},\r\n`,
    holds: [
      { id: 'in#2', text: FERRY, title: 'No ferry on Sundays', outlet: 'Coast Weekly', date: '2024-06-01' },
      { id: 'in#3', text: RAIN, title: 'Rain', outlet: null, date: null },
    ],
  },
  {
    from: 'a data frame with its index',
    content: `,url,date,title,body\n0,https://coast.example/1,2024-06-01,No ferry on Sundays,${quoted(FERRY)}\n1,https://coast.example/2,2024-06-02,,${quoted(RAIN)}\n`,
    holds: [
      { text: FERRY, url: 'https://coast.example/1', date: '2024-06-01' },
      { text: RAIN, url: 'https://coast.example/2', title: null },
    ],
  },
  {
    from: 'a press archive with semicolons, in Windows-1252',
    content: Buffer.from(
      'Source;Title;Author;Date;Text\r\nCaf\xe9 Post;"Rain; and wind";Ida Roth;02/06/2024;"\x93It rained,\x94 said Ines Brandt; she is the mayor."\r\n',
      'latin1',
    ),
    holds: [{ outlet: 'Café Post', title: 'Rain; and wind', text: '“It rained,” said Ines Brandt; she is the mayor.' }],
  },
];

const TSV: readonly Sent[] = [
  {
    from: 'a copy out of a spreadsheet',
    content: `outlet\tdate\ttext\r\nCoast Weekly\t2024-06-01\t${quoted(FERRY)}\r\nHill Post\t\t${RAIN}\r\n`,
    holds: [
      { text: FERRY, outlet: 'Coast Weekly' },
      { text: RAIN, outlet: 'Hill Post', date: null },
    ],
  },
  {
    from: 'a database, with identifiers',
    content: `id\tsource\tpublished_at\tcontent\nA-17\tCoast Weekly\t2024-06-01 08:30:00+02\t${WALL[1]}\nA-18\tHill Post\t2024-06-02 00:00:00+00\t${RAIN}\n`,
    holds: [
      { id: 'A-17', text: WALL[1], date: '2024-06-01' },
      { id: 'A-18', text: RAIN, date: '2024-06-02' },
    ],
  },
  {
    from: 'a social archive with texts that begin with a straight mark',
    content:
      'author\tcreated\ttext\nIda Roth\t2024-06-01\t"We drown," she said, and left the hall.\nPiet Hallam\t2024-06-02\tThe ferry will "not sail" on Sundays.\n',
    holds: [{ text: '"We drown," she said, and left the hall.' }, { text: 'The ferry will "not sail" on Sundays.' }],
  },
];

const JSON_LISTS: readonly Sent[] = [
  {
    from: 'a search interface for news',
    content: JSON.stringify({
      status: 'ok',
      totalResults: 1,
      articles: [
        {
          source: { id: null, name: 'Coast Weekly' },
          author: 'By Ida Roth',
          title: 'No ferry on Sundays',
          description: WALL[0],
          url: 'https://coast.example/1',
          urlToImage: null,
          publishedAt: '2024-06-01T06:30:00Z',
          content: FERRY,
        },
      ],
    }),
    holds: [{ text: FERRY, outlet: 'Coast Weekly', author: 'Ida Roth', date: '2024-06-01' }],
  },
  {
    from: 'a site’s own interface, with rendered fields',
    content: JSON.stringify([
      {
        id: 812,
        date: '2024-06-01T06:30:00',
        link: 'https://coast.example/?p=812',
        title: { rendered: 'No ferry on Sundays &#8211; company' },
        content: { rendered: `\n${html}\n<p class="has-text-align-right">&nbsp;</p>`, protected: false },
        excerpt: { rendered: '<p>The ferry [&hellip;]</p>' },
      },
    ]),
    holds: [{ id: '812', text: FERRY, title: 'No ferry on Sundays – company', date: '2024-06-01' }],
  },
  {
    from: 'an index of a search engine',
    content: JSON.stringify({
      took: 3,
      hits: {
        total: { value: 1 },
        hits: [{ _id: 'x1', _source: { headline: 'Rain', body: RAIN, outlet: 'Hill Post' } }],
      },
    }),
    holds: [{ text: RAIN, title: 'Rain', outlet: 'Hill Post' }],
  },
];

const rss = (items: string, channel = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Coast Weekly</title><atom:link href="https://coast.example/feed/" rel="self" type="application/rss+xml"/><link>https://coast.example</link><description/>${channel}\n${items}</channel></rss>\n`;

const RSS: readonly Sent[] = [
  {
    from: 'a site with its texts in full',
    content: rss(
      `<item><title>No ferry on Sundays</title><link>https://coast.example/1</link><dc:creator><![CDATA[Ida Roth]]></dc:creator><pubDate>Sat, 01 Jun 2024 06:30:00 +0000</pubDate><category><![CDATA[News]]></category><guid isPermaLink="false">https://coast.example/?p=1</guid><description><![CDATA[The ferry&#8230;]]></description><content:encoded><![CDATA[${html}]]></content:encoded></item>`,
    ),
    holds: [
      { text: FERRY, title: 'No ferry on Sundays', author: 'Ida Roth', date: '2024-06-01', outlet: 'Coast Weekly' },
    ],
  },
  {
    from: 'an agency with escaped texts',
    content: rss(
      `<item><title><![CDATA[Rain & wind]]></title><link>https://coast.example/2</link><description>&lt;p&gt;${RAIN}&lt;/p&gt;&lt;img src="https://coast.example/2.jpg"/&gt;</description><pubDate>2 Jun 2024 10:00 GMT</pubDate></item>`,
      '<ttl>60</ttl><image><title>Coast Weekly</title><url>https://coast.example/logo.png</url></image>',
    ),
    holds: [{ text: RAIN, title: 'Rain & wind', date: '2024-06-02' }],
  },
  {
    from: 'a collection of several outlets',
    content: rss(
      `<item><title>Rain</title><source url="https://hill.example/feed">Hill Post</source><content:encoded><![CDATA[<p>${RAIN}</p>]]></content:encoded></item>`,
    ),
    holds: [{ text: RAIN, outlet: 'Hill Post' }],
  },
];

const atom = (entries: string) =>
  `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Coast Weekly</title><link href="https://coast.example/atom" rel="self"/><updated>2024-06-02T00:00:00Z</updated><id>urn:uuid:60a7</id>${entries}</feed>`;

const ATOM: readonly Sent[] = [
  {
    from: 'a blog with escaped HTML',
    content: atom(
      `<entry><title>No ferry on Sundays</title><link rel="alternate" href="https://coast.example/1"/><id>urn:1</id><published>2024-06-01T08:30:00+02:00</published><updated>2024-06-03T00:00:00Z</updated><author><name>Ida Roth</name></author><content type="html">${html.replaceAll('<', '&lt;')}</content></entry>`,
    ),
    holds: [
      { text: FERRY, author: 'Ida Roth', date: '2024-06-01', url: 'https://coast.example/1', outlet: 'Coast Weekly' },
    ],
  },
  {
    from: 'a site with XHTML',
    content: atom(
      `<entry><title type="text">Rain</title><link href="https://coast.example/2"/><updated>2024-06-02T00:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${RAIN}</p></div></content></entry>`,
    ),
    holds: [{ text: RAIN, title: 'Rain' }],
  },
  {
    from: 'a library’s clippings as plain text',
    content: atom(
      `<entry><title>Rain</title><source><title>Hill Post</title></source><published>2024-06-02</published><content type="text">${RAIN}</content></entry>`,
    ),
    holds: [{ text: RAIN, outlet: 'Hill Post', date: '2024-06-02' }],
  },
];

const page = (body: string, head = '') =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>No ferry on Sundays | Coast Weekly</title>${head}</head><body><header><nav><a href="/">Home</a></nav></header><article><h1>No ferry on Sundays</h1>${body}</article></body></html>`;

const MHTML: readonly Sent[] = [
  { from: 'a browser', content: mhtml(page(html)), holds: [{ text: FERRY, title: 'No ferry on Sundays' }] },
  {
    from: 'a browser, with the page’s own data',
    content: mhtml(
      page(
        html,
        '<meta property="og:site_name" content="Coast Weekly"><meta property="article:published_time" content="2024-06-01T06:30:00Z">',
      ),
    ),
    holds: [{ text: FERRY, outlet: 'Coast Weekly', date: '2024-06-01' }],
  },
  {
    from: 'an older browser, in base64',
    content: `From: "Saved by a browser"\r\nSubject: No ferry on Sundays\r\nDate: Sun, 2 Jun 2024 10:00:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----=_NextPart_01"\r\nX-MimeOLE: Produced\r\n\r\nThis is a multi-part message in MIME format.\r\n\r\n------=_NextPart_01\r\nContent-Type: text/html;\r\n\tcharset="utf-8"\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://coast.example/1\r\n\r\n${base64(page(html))}\r\n------=_NextPart_01\r\nContent-Type: image/gif\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://coast.example/x.gif\r\n\r\nR0lGODlhAQABAAAAACw=\r\n------=_NextPart_01--\r\n`,
    holds: [{ text: FERRY, url: 'https://coast.example/1' }],
  },
];

const MAIL: readonly Sent[] = [
  {
    from: 'a press office, as plain text with a signature',
    content: mail(`${WALL.join('\r\n\r\n')}\r\n\r\n-- \r\nOstfeld Press Office\r\n`),
    holds: [{ title: 'The town’s wall', date: '2024-04-30', author: null, outlet: null }],
  },
  {
    from: 'a mailing program, as HTML beside a short text',
    content: mail(
      `--b1\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nView in your browser.\r\n--b1\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(`<html><head><style>p{color:red}</style></head><body><table><tr><td>${html}</td></tr></table></body></html>`)}\r\n--b1--\r\n`,
      'Content-Type: multipart/alternative; boundary="b1"\r\nList-Unsubscribe: <https://ostfeld.example/u>',
    ),
    holds: [{ text: FERRY }],
  },
  {
    from: 'a colleague, with an attachment',
    content: mail(
      `--m\r\nContent-Type: text/plain; charset="utf-8"; format=flowed\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${RAIN}\r\n--m\r\nContent-Type: application/pdf; name="r.pdf"\r\nContent-Disposition: attachment; filename="r.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0xLjQK\r\n--m--\r\n`,
      'Content-Type: multipart/mixed; boundary=m',
    ),
    holds: [{ text: RAIN }],
  },
];

const MBOX: readonly Sent[] = [
  {
    from: 'a mail program’s folder',
    content: `From press@ostfeld.example Wed May  1 10:00:00 2024\n${mail(RAIN)}\n\nFrom press@ostfeld.example Thu May  2 10:00:00 2024\n${mail(FERRY)}\n`,
    holds: [
      { id: 'in#1', text: RAIN },
      { id: 'in#2', text: FERRY },
    ],
  },
  {
    from: 'an export with labels and a quoted “From”',
    content: `From 1799@xxx Wed May 01 10:00:00 +0000 2024\nX-GM-THRID: 1799\nX-Gmail-Labels: Inbox,Press\n${mail(`${RAIN}\n\n>From the town hall came no word.`)}\n`,
    holds: [{ text: `${RAIN}\n\nFrom the town hall came no word.` }],
  },
  {
    from: 'a mailing list with replies',
    content: `From list at ostfeld.example  Wed May  1 10:00:00 2024\n${mail(RAIN, 'In-Reply-To: <1@x>\r\nContent-Type: text/plain; charset=utf-8')}\n`,
    holds: [{ text: RAIN }],
  },
];

const EPUB: readonly Sent[] = [
  {
    from: 'a weekly',
    content: epub([`<h1>No ferry on Sundays</h1>${html}`, `<h1>Rain</h1><p>${RAIN}</p>`]),
    holds: [
      { title: 'No ferry on Sundays', outlet: 'Ostfeld Herald' },
      { title: 'Rain', outlet: 'Ostfeld Herald' },
    ],
  },
  {
    from: 'a press archive, with bylines and days',
    content: epub([`<h1>Rain</h1><p>By Ida Roth</p><p>2 June 2024</p><p>${RAIN} The river rose in the night.</p>`]),
    holds: [{ title: 'Rain', author: 'Ida Roth', date: '2024-06-02' }],
  },
  {
    from: 'a reader of feeds, with a style sheet and links back',
    content: epub([`<p class="link"><a href="../toc.xhtml">Contents</a></p><h2>No ferry on Sundays</h2>${html}`], {
      'OEBPS/style.css': 'p { margin: 0 }',
    }),
    holds: [{ title: 'No ferry on Sundays' }],
  },
];

const heading = (text: string) =>
  `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;

const DOCX: readonly Sent[] = [
  {
    from: 'a press office',
    content: docx([heading('No ferry on Sundays'), ...WALL.map(wordParagraph)].join('')),
    holds: [{ text: `No ferry on Sundays\n\n${FERRY}`, author: null, date: null }],
  },
  {
    from: 'a spelling checker, with runs cut within words',
    content: docx(
      `<w:p w:rsidR="00A1"><w:r><w:t xml:space="preserve">“It </w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>rai</w:t></w:r><w:r><w:t>ned</w:t></w:r><w:proofErr w:type="spellEnd"/><w:r><w:t xml:space="preserve"> for nine days,” said Ines Brandt, the mayor of </w:t></w:r><w:hyperlink r:id="rId4"><w:r><w:t>Ostfeld</w:t></w:r></w:hyperlink><w:r><w:t>.</w:t></w:r></w:p><w:sectPr/>`,
    ),
    holds: [{ text: RAIN }],
  },
  {
    from: 'an editor, with changes that are still marked',
    content: docx(
      `${wordParagraph(WALL[0])}<w:p><w:r><w:t xml:space="preserve">“Four passengers do not pay for a crew of </w:t></w:r><w:del w:author="AR"><w:r><w:delText>eight</w:delText></w:r></w:del><w:ins w:author="AR"><w:r><w:t>nine</w:t></w:r></w:ins><w:r><w:t>,” said Piet Hallam, the managing director.</w:t></w:r></w:p>`,
    ),
    holds: [{ text: FERRY }],
  },
];

const framed = (lines: readonly PlacedLine[], number: number): readonly PlacedLine[] => [
  { text: 'COAST FERRIES LTD', x: 72, y: 800, size: 9 },
  ...lines,
  { text: `${number}`, x: 297, y: 40, size: 9 },
];

const PDF: readonly Sent[] = [
  {
    from: 'a word processor, without data of its own',
    content: pdf(set(WALL), { info: { Title: 'release_final_v2.docx', Author: 'phallam' } }),
    holds: [{ text: FERRY, author: null }],
  },
  {
    from: 'a press office, with a headline and a letterhead on each page',
    content: pdf(
      [
        framed(
          [
            { text: 'No ferry on Sundays', x: 72, y: 770, size: 20 },
            ...(set([WALL[0]], { x: 72 })[0] ?? []).map((line) => ({ ...line, y: line.y - 30 })),
          ],
          1,
        ),
        framed(set([WALL[1]])[0] ?? [], 2),
      ],
      { info: { Title: 'No ferry on Sundays', CreationDate: 'D:20240601083000Z' } },
    ),
    holds: [{ text: `No ferry on Sundays\n\n${FERRY}`, title: 'No ferry on Sundays', date: '2024-06-01' }],
  },
  {
    from: 'a layout program, with narrow lines and divided words',
    content: pdf([
      ['The ferry to Ostfeld will not sail on Sun-', 'days from June, the company said on Fri-', 'day.'].map(
        (text, i) => ({ text, x: 72, y: 700 - 12 * i, size: 10 }),
      ),
    ]),
    holds: [{ text: WALL[0] }],
  },
];

describe.each(
  Object.entries({ CSV, TSV, JSON: JSON_LISTS, RSS, Atom: ATOM, MHTML, mail: MAIL, mbox: MBOX, EPUB, DOCX, PDF }),
)('%s', (_format, files) => {
  it.each(files.map((file) => [file.from, file] as const))('from %s', async (_from, { content, holds }) => {
    const found = await articles(content);
    expect(found).toMatchObject(holds);
    expect(found).toHaveLength(holds.length);
  });

  it.each(files.map((file) => [file.from, file] as const))(
    'from %s, cut anywhere, is read or refused',
    async (_from, { content }) => {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      for (const share of [0.1, 0.5, 0.9]) {
        const results = await readInput(bytes.slice(0, Math.floor(share * bytes.length)));
        expect(results.length).toBeGreaterThan(0);
        for (const { status, diagnostics } of results) if (status !== 'ok') expect(diagnostics).not.toEqual([]);
      }
    },
  );
});
