/**
 * Finds the encoding declared by a page in its first bytes.
 *
 * Example: `<meta charset="windows-1252">`, `<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">`
 */
const WITHIN = 4096;
const CHARSET = /charset\s?=\s?["']?\s?([\w:.-]{1,40})/i;

export function declaredCharset(bytes: Uint8Array): string | null {
  const head = Array.from(bytes.subarray(0, WITHIN), (byte) => String.fromCharCode(byte)).join('');
  for (const after of head.split(/<meta\s/i).slice(1)) {
    const declared = CHARSET.exec(after.split('>', 1)[0] ?? '');
    if (declared?.[1] !== undefined) return declared[1];
  }
  return null;
}
