/** Nouns for bodies that hear a case: `…, the tribunal was told`. Source: general knowledge. */
import { wordSet } from '../words.ts';

export const HEARING_BODIES = wordSet(`
  court tribunal inquest inquiry enquiry jury jurors hearing panel commission committee trial magistrates sheriff coroner judge
`);
