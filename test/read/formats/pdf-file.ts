/** Writes a PDF: lines of text at places, in a font that every reader has. */

/** A line and its place, in points from the lower left corner. */
export interface PlacedLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

interface PdfParts {
  readonly info?: Readonly<Record<string, string>>;
  /** The content of pages in the language of PDF, instead of lines. */
  readonly content?: string;
  /** How the content is packed. */
  readonly filter?: string;
}

/** The marks of Windows-1252, which the font has. */
const CODES: ReadonlyMap<string, number> = new Map([
  ['€', 0x80],
  ['‘', 0x91],
  ['’', 0x92],
  ['“', 0x93],
  ['”', 0x94],
  ['–', 0x96],
  ['—', 0x97],
]);

const string = (text: string): string =>
  [...text]
    .map((character) => {
      const code = CODES.get(character) ?? character.charCodeAt(0);
      return code > 0x7e || '()\\'.includes(character) ? `\\${code.toString(8).padStart(3, '0')}` : character;
    })
    .join('');

const shown = ({ text, x, y, size = 11 }: PlacedLine) =>
  `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${string(text)}) Tj ET`;

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>';

export function pdf(
  pages: readonly (readonly PlacedLine[])[],
  { info = {}, content, filter }: PdfParts = {},
): Uint8Array {
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ');
  const fields = Object.entries(info).map(([name, value]) => `/${name} (${string(value)})`);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    FONT,
    ...pages.flatMap((lines, i) => {
      const stream = content ?? lines.map(shown).join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * i} 0 R >>`,
        `<< ${filter ? `/Filter ${filter} ` : ''}/Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ];
    }),
    `<< ${fields.join(' ')} >>`,
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const place = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const trailer = `<< /Size ${size} /Root 1 0 R /Info ${objects.length} 0 R >>`;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n${trailer}\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

const LONGEST_LINE = 78;
const [TOP, BOTTOM] = [760, 80];

interface Setting {
  readonly x?: number;
  /** Letters in a line. */
  readonly longest?: number;
}

/** Breaks paragraphs into lines, which go on at the top of the next page. */
export function set(paragraphs: readonly string[], { x = 72, longest = LONGEST_LINE }: Setting = {}): PlacedLine[][] {
  const pages: PlacedLine[][] = [[]];
  let y = TOP;
  const end = (text: string) => {
    if (y < BOTTOM) {
      pages.push([]);
      y = TOP;
    }
    pages.at(-1)?.push({ text, x, y });
    y -= 14;
  };
  for (const paragraph of paragraphs) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      if (line !== '' && line.length + word.length >= longest) {
        end(line);
        line = word;
      } else line = line === '' ? word : `${line} ${word}`;
    }
    end(line);
    y -= 10;
  }
  return pages;
}
