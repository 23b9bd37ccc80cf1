/** A small text as its lines, each with what a remark about it says: which line it is, and where it begins. */
export interface TextLine {
  readonly text: string;
  /** `line 3`, counted from 1. */
  readonly place: string;
  /** In UTF-16 units. */
  readonly offset: number;
}

/** Lines with nothing on them are left out. */
export function textLines(text: string): readonly TextLine[] {
  let offset = 0;
  const lines = text.split('\n').map((line, i) => {
    const at = offset;
    offset += line.length + 1;
    return { text: line.trim(), place: `line ${i + 1}`, offset: at };
  });
  return lines.filter((line) => line.text !== '');
}
