import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOfPage } from '../../../src/read/pdf/lines.ts';
import { paragraphsOf } from '../../../src/read/pdf/paragraphs.ts';
import { itLong, rounds } from '../../rounds.ts';
import { articles, readInput, told } from './helpers.ts';
import { type PlacedLine, pdf, set } from './pdf-file.ts';

const file = (name: string): Uint8Array => readFileSync(new URL(`files/${name}`, import.meta.url));

const LORENZ =
  '“We have known since the winter that the piles are rotten, and we would rather lose one summer than lose a ferry,” said Annika Lorenz, the chief engineer of the harbour authority.';
const HALLAM =
  'The ferry company denied that it had been told of the damage before March. “We learned of it from the newspaper,” said Piet Hallam, its managing director.';

const textOf = async (content: Uint8Array) => (await articles(content))[0]?.text;

describe('a press release as PDF', () => {
  it('has its paragraphs, title, author and day', async () => {
    const info = { Title: 'Ferry terminal closes', Author: 'Port of Ostfeld', CreationDate: "D:20240603091500+02'00'" };
    expect(await articles(pdf(set([LORENZ, HALLAM]), { info }))).toEqual([
      {
        id: 'in',
        text: `${LORENZ}\n\n${HALLAM}`,
        title: 'Ferry terminal closes',
        outlet: null,
        author: 'Port of Ostfeld',
        date: '2024-06-03',
        url: null,
      },
    ]);
  });

  it('that is compressed is read the same way', async () => {
    expect(await textOf(file('compressed.pdf'))).toBe(
      `Ferry terminal closes for eleven weeks\n\n${LORENZ}\n\n${HALLAM}`,
    );
  });

  it('has neither the name of its file as title nor a login as author, and the day in its text', async () => {
    const info = { Title: 'Microsoft Word - release_v3.docx', Author: 'jsmith', CreationDate: 'D:20240603' };
    const [article] = await articles(pdf(set(['2 May 2024', LORENZ, HALLAM]), { info }));
    expect(article).toMatchObject({ author: null, date: '2024-05-02' });
    expect(article?.title).not.toBe(info.Title);
  });

  it('goes on over pages, without headers, footers and page numbers', async () => {
    const page = (lines: readonly string[], number: number): PlacedLine[] => [
      { text: 'Port of Ostfeld – Press office', x: 72, y: 800, size: 8 },
      ...lines.map((text, i) => ({ text, x: 72, y: 760 - 14 * i })),
      { text: `Page ${number} of 2`, x: 280, y: 40, size: 8 },
    ];
    const first = page(['“We would rather lose one summer than lose', 'a ferry, and nobody who has seen the'], 1);
    const second = page(['pictures would let a family walk across it,” said', 'Annika Lorenz, the chief engineer.'], 2);
    expect(await textOf(pdf([first, second]))).toBe(
      '“We would rather lose one summer than lose a ferry, and nobody who has seen the pictures would let a family walk across it,” said Annika Lorenz, the chief engineer.',
    );
  });

  it('has whole words where lines divide them', () => {
    const lines = [
      'The authority’s new pro-',
      'gramme was called a long-',
      'term plan, and “the har-',
      'bour will open,” said Anna-',
      'Marie Lorenz of the har-',
      'bour board, a well-known',
      'engineer who is not well-',
      'known abroad.',
    ];
    const page = linesOfPage(lines.map((text, i) => ({ text, x: 72, y: 700 - 14 * i, width: 130, size: 11 })));
    expect(paragraphsOf([page.lines])).toEqual([
      'The authority’s new programme was called a long-term plan, and “the harbour will open,” said Anna-Marie Lorenz of the harbour board, a well-known engineer who is not well-known abroad.',
    ]);
  });

  it('begins paragraphs at indents and after short last lines too', async () => {
    const lines = [
      '“The piles are rotten and we will replace all of them,”',
      'said Annika Lorenz.',
      '“We learned of it from the newspaper and not from them,”',
      'said Piet Hallam.',
    ];
    const flush = lines.map((text, i) => ({ text, x: 72, y: 700 - 14 * i }));
    const paragraphs = [lines.slice(0, 2).join(' '), lines.slice(2).join(' ')].join('\n\n');
    expect(await textOf(pdf([flush]))).toBe(paragraphs);
    const indented = flush.map((line, i) => (i % 2 === 0 ? { ...line, x: 90 } : line));
    expect(await textOf(pdf([indented]))).toBe(paragraphs);
  });

  it('in columns is read column by column, and says that the order is a guess', async () => {
    const left = [
      '“The piles are rotten, and',
      'we would rather lose one',
      'summer than lose a ferry,”',
      'said Annika Lorenz, the',
      'chief engineer.',
    ];
    const right = [
      'The company denied that',
      'it had been told. “We',
      'learned of it from the',
      'newspaper,” said Piet',
      'Hallam, its director.',
    ];
    const title = { text: 'Ferry terminal closes for eleven weeks, harbour authority says', x: 72, y: 740, size: 11 };
    const rows = left.flatMap((text, i) => [
      { text, x: 72, y: 700 - 14 * i },
      { text: right[i] ?? '', x: 320, y: 700 - 14 * i },
    ]);
    const columns = pdf([[title, ...rows]]);
    expect(await textOf(columns)).toBe(`${title.text}\n\n${left.join(' ')}\n\n${right.join(' ')}`);
    expect(await told(columns)).toEqual(['in ok columns-guessed']);
  });

  it('does not take a table for columns', async () => {
    const rows = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'].flatMap((day, i) => [
      { text: day, x: 72, y: 600 - 14 * i },
      { text: `${i} ferries`, x: 420, y: 600 - 14 * i },
    ]);
    const table = pdf([[...(set([LORENZ])[0] ?? []), ...rows]]);
    expect(await textOf(table)).toContain('Monday 0 ferries Tuesday 1 ferries');
    expect(await told(table)).toEqual(['in ok']);
  });

  it('has offsets into its text as read', async () => {
    const [result] = await readInput(pdf(set([LORENZ, HALLAM])));
    expect(result?.article).toMatchObject({ carriesText: true, text: `${LORENZ}\n\n${HALLAM}` });
  });
});

describe('a PDF is refused with its reason', () => {
  it.each<[string, Uint8Array, string]>([
    ['encrypted', file('encrypted.pdf'), 'the PDF is encrypted: it opens only with a password'],
    [
      'a scan',
      pdf([[]], { content: '0 0 595 842 re f' }),
      'the PDF has no text; if it is a scan, recognise its text first',
    ],
    ['its first bytes alone', Buffer.from('%PDF-1.7\n'), 'damaged PDF: it is truncated, or not valid'],
    [
      'damaged within',
      Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(5000, 0xa7)]),
      'damaged PDF: it is truncated, or not valid',
    ],
  ])('if it is %s', async (_, content, reason) => {
    const [result] = await readInput(content);
    expect([result?.status, result?.diagnostics.map(({ message }) => message)]).toEqual(['failed', [reason]]);
  });

  it('if its text is over the limit of an article', async () => {
    const long = pdf(set(Array.from({ length: 40 }, () => LORENZ)));
    expect(await told(long, { articleBytes: 40 * LORENZ.length })).toEqual(['in failed input-too-large']);
  });

  it('if it takes longer than an article may', async () => {
    expect(await told(pdf(set([LORENZ])), { articleSeconds: 0 })).toEqual(['in failed article-timeout']);
  });
});

describe('a hostile PDF', () => {
  it('with any byte changed is read or refused', async () => {
    const whole = file('compressed.pdf');
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 10), fc.nat(255), async (at, byte) => {
        const changed = Uint8Array.from(whole);
        changed[at + 9] = byte;
        expect((await told(changed)).join()).toMatch(/^in (?:ok|failed|skipped)/);
      }),
      { seed: 24, numRuns: rounds(50) },
    );
  });

  itLong('that expands without end is refused', async () => {
    const text = deflateSync(Buffer.alloc(1500 * 1024 ** 2, ' '));
    const twice = deflateSync(text).toString('latin1');
    const bomb = pdf([[]], { content: twice, filter: '[/FlateDecode /FlateDecode]' });
    expect(await told(bomb)).toEqual(['in failed input-too-large']);
  });
});

describe('a PDF says what is missing', () => {
  it('if it is cut after its index', async () => {
    const whole = pdf(set([LORENZ, HALLAM]));
    expect(await told(whole.slice(0, whole.length - 8))).toEqual(['in ok text-partial']);
  });

  it('if a page has no text', async () => {
    const [result] = await readInput(pdf([...set([LORENZ, HALLAM]), []]));
    expect(result?.diagnostics).toMatchObject([{ code: 'text-partial', message: 'page 2 has no text' }]);
  });
});
