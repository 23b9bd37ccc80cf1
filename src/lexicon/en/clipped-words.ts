/** Words that begin with an apostrophe. Source: the apostrophe section of common style guides. */
import { wordSet } from '../words.ts';

export const CLIPPED_WORDS = wordSet(`
  bout cause cos cuz em er fess fraid gainst im kay n nam neath nother nuff ol round sup til till tis twas
  tween twere twill twixt twould un ya yer
`);
