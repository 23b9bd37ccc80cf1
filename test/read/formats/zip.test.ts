import { describe, expect, it } from 'vitest';
import { archive, docx, epub, wordParagraph } from './formats.ts';
import { articles, told } from './helpers.ts';

const RAIN = '<h1>Rain</h1><p>“It rained,” said Ines Brandt.</p><script src="a.js"/><p>The river rose.</p>';

describe('an EPUB', () => {
  it('has one article per document in reading order, without cover and contents; its date is not theirs', async () => {
    const book = epub([RAIN, '<p>By Ida Roth</p><p>1 May 2024</p><p>“It shone,” he said. Everybody was glad.</p>']);
    expect(await articles(book)).toMatchObject([
      { id: 'in#2', title: 'Rain', outlet: 'Ostfeld Herald', date: null, author: null },
      { id: 'in#3', outlet: 'Ostfeld Herald', date: '2024-05-01', author: 'Ida Roth' },
    ]);
    expect((await articles(book))[0]?.text).toContain('“It rained,” said Ines Brandt.\n\nThe river rose.');
  });

  it('without text is skipped', async () => {
    expect(await told(epub([]))).toEqual(['in skipped input-empty']);
    expect(await told(epub(['<img src="a.png"/>']))).toEqual(['in skipped input-empty']);
  });

  it('that is damaged is refused, and a missing document is reported', async () => {
    const book = epub([RAIN]);
    expect(await told(book.slice(0, book.length / 2))).toEqual(['in failed zip-invalid']);
    expect(await told(archive({ 'META-INF/container.xml': '<container>' }))).toEqual(['in failed xml-invalid']);
    const missing = epub([RAIN], {
      'OEBPS/book.opf':
        '<package><manifest><item id="a" href="../../../etc/passwd" media-type="text/html"/></manifest><spine><itemref idref="a"/></spine></package>',
    });
    expect(await told(missing)).toEqual(['in#1 failed xml-invalid']);
  });

  it('that is encrypted says so', async () => {
    const encryption = '<encryption><CipherReference URI="OEBPS/text/a0 1.xhtml"/></encryption>';
    const [result] = await told(epub([RAIN], { 'META-INF/encryption.xml': encryption }));
    expect(result).toBe('in failed format-unsupported');
  });

  it('that expands without end is refused', async () => {
    expect(await told(epub([RAIN, 'x'.repeat(5_000_000)]))).toEqual(['in failed zip-limit']);
  });
});

describe('a document of a word processor', () => {
  it('has its paragraphs, without what was deleted, moved away, hidden or copied for old programs', async () => {
    const run = (text: string, properties = '') => `<w:r>${properties}<w:t>${text}</w:t></w:r>`;
    const body = [
      `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>${run('Rain &amp; wind')}</w:p><w:p/>`,
      `<w:p>${run('“It ')}<w:del><w:r><w:delText>hailed</w:delText></w:r></w:del>${run('rained,”')}<w:r><w:tab/><w:t>she</w:t><w:br/><w:t>said.</w:t></w:r></w:p>`,
      `<w:p><w:moveFrom>${run('Away.')}</w:moveFrom>${run('Seen.')}${run('Not seen.', '<w:rPr><w:vanish/></w:rPr>')}</w:p>`,
      `<w:tbl><w:tr><w:tc>${wordParagraph('A cell.')}</w:tc></w:tr></w:tbl>`,
      `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${wordParagraph('A box.')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${wordParagraph('A box.')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    ].join('');
    expect(await articles(docx(body))).toMatchObject([
      {
        id: 'in',
        text: 'Rain & wind\n\n“It rained,”\tshe\nsaid.\n\nSeen.\n\nA cell.\n\nA box.',
        author: null,
        date: null,
      },
    ]);
  });

  it('without text is skipped, and a damaged one is refused', async () => {
    expect(await told(docx(''))).toEqual(['in skipped input-empty']);
    const whole = docx(wordParagraph('“Yes,” she said.'));
    expect(await told(whole.slice(0, -30))).toEqual(['in failed zip-invalid']);
    expect(await told(docx('<w:p>'.repeat(3_000)))).toEqual(['in failed xml-invalid']);
    expect(await told(docx(wordParagraph('x'.repeat(5_000_000))))).toEqual(['in failed zip-limit']);
  });
});

it('another archive is refused', async () => {
  expect(await told(archive({ 'a.txt': 'Yes.' }))).toEqual(['in failed format-unsupported']);
  expect(await told(archive({ 'xl/workbook.xml': '<workbook/>' }))).toEqual(['in failed format-unsupported']);
});

it('a list of addresses is refused, and a text with an address is not', async () => {
  expect(await told('# Monday\nhttps://a.example/1\nhttps://a.example/2\n')).toEqual(['in failed format-unsupported']);
  expect(await told('https://a.example/1\n\nThe mayor said “no”.')).toEqual(['in ok']);
});
