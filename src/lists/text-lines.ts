/** A line of a list; `label` is "line 3", counted from 1, and `offset` counts UTF-16 units into the text. */
export interface ListLine {
  readonly text: string;
  readonly label: string;
  readonly offset: number;
}

/** The trimmed lines of a text, without blank ones. */
export function textLines(text: string): readonly ListLine[] {
  let next = 0;
  const lines = text.split('\n').map((line, i) => {
    const offset = next;
    next += line.length + 1;
    return { text: line.trim(), label: `line ${i + 1}`, offset };
  });
  return lines.filter((line) => line.text !== '');
}
