/** Spans of a text as sets of the offsets of their letters and digits, so that marks and spaces at the edges do not count. */

const LETTER = /[\p{L}\p{N}]/u;
const OPENING = '“"«';
const CLOSING = '”"»';

/** The offsets of the letters and digits in some spans. */
export function lettersIn(text, spans) {
  const offsets = new Set();
  for (const [start, end] of spans) {
    for (let at = start; at < end; at++) if (LETTER.test(text[at] ?? '')) offsets.add(at);
  }
  return offsets;
}

/** How many letters two sets share. */
export function shared(one, other) {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  let count = 0;
  for (const offset of few) if (many.has(offset)) count++;
  return count;
}

/** The share of letters that two sets have in common. */
export function jaccard(one, other) {
  const both = shared(one, other);
  return both / (one.size + other.size - both);
}

/** The spans in order; those with only spaces and punctuation between them are one. */
export function joined(text, spans) {
  const pieces = [];
  for (const [start, end] of [...spans].sort(([a], [b]) => a - b)) {
    const last = pieces.at(-1);
    if (last && !LETTER.test(text.slice(last[1], start))) last[1] = Math.max(last[1], end);
    else pieces.push([start, end]);
  }
  return pieces;
}

/** The passages in double quotation marks of one paragraph. One that nothing closes runs to the end. */
function passagesIn(paragraph) {
  const passages = [];
  let open = null;
  for (let at = 0; at < paragraph.length; at++) {
    const mark = paragraph[at];
    if (open !== null && (CLOSING.includes(mark) || mark === '“')) {
      passages.push([open, at]);
      open = mark === '“' ? at + 1 : null;
    } else if (open === null && OPENING.includes(mark)) open = at + 1;
  }
  return open === null ? passages : [...passages, [open, paragraph.length]];
}

/** The passages of a text in double quotation marks, without the marks. */
export function markedPassages(text) {
  const passages = [];
  for (const { 0: paragraph, index } of text.matchAll(/[^\n]+/g)) {
    for (const [start, end] of passagesIn(paragraph)) passages.push([index + start, index + end]);
  }
  return passages.filter(([start, end]) => LETTER.test(text.slice(start, end)));
}

/** The source is the same if most of one span lies in the other, and the predicted one is not far longer. */
export function isSameSource(text, annotated, predicted = []) {
  const [one, other] = [lettersIn(text, annotated), lettersIn(text, predicted)];
  if (other.size === 0 || other.size > 2 * one.size + 20) return false;
  return 2 * shared(one, other) >= Math.min(one.size, other.size);
}
