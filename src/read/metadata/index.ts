/** Reads title, outlet, author and date off the text itself, where nobody has said them. */
import type { Facts } from '../fields.ts';

export function readMetadata(_text: string): Facts {
  return {};
}
