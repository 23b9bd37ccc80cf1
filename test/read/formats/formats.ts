/** Writes one article in each input format. */

const html = (paragraphs: readonly string[]): string => paragraphs.map((text) => `<p>${text}</p>`).join('\n');
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

export const FORMATS: Readonly<Record<string, (paragraphs: readonly string[]) => string | Uint8Array>> = {
  NDJSON: (paragraphs) => `${JSON.stringify({ text: paragraphs.join('\n\n') })}\n`,
  'a JSON list under a key': (paragraphs) => JSON.stringify({ articles: [{ content: paragraphs.join('\n\n') }] }),
  'JSON with HTML': (paragraphs) => JSON.stringify({ items: [{ content_html: html(paragraphs) }] }),
  CSV: (paragraphs) => `url,text\nhttps://ostfeld.example/1,${quoted(paragraphs.join('\n\n'))}\n`,
  TSV: (paragraphs) => `url\ttext\nhttps://ostfeld.example/1\t${quoted(paragraphs.join('\n\n'))}\n`,
};
