/** Finds the encoding that an XML declaration states: `<?xml version="1.0" encoding="windows-1252"?>`. */
import { latin1 } from './bytes.ts';

const XML_ENCODING = /^\s{0,20}<\?xml\s[^>]{0,100}?encoding\s?=\s?["']([\w.:-]{1,40})/;

export const xmlEncoding = (bytes: Uint8Array): string | null =>
  XML_ENCODING.exec(latin1(bytes.subarray(0, 300)))?.[1] ?? null;
