/** Recognises HTML by the first tag. */

const FIRST_TAG = /^<(?:!doctype\s+html|html|head|body|meta|title|link|script|style|div|article|section|main|p)[\s/>]/i;
/** XHTML begins with an XML declaration. */
const XML_DECLARATION = /^<\?xml\s[^>]{0,200}\?>\s*/i;

/** The text without leading white space, XML declaration and comments; `<html>` for a comment that does not end. */
export function withoutProlog(text: string): string {
  let start = text.trimStart().replace(XML_DECLARATION, '').trimStart();
  while (start.startsWith('<!--')) {
    const end = start.indexOf('-->');
    if (end < 0) return '<html>';
    start = start.slice(end + '-->'.length).trimStart();
  }
  return start;
}

export const isHtml = (start: string): boolean => FIRST_TAG.test(start);
