/** Words before `as` and a name. Source: general knowledge of newspaper English. */
import { wordSet } from '../words.ts';

/** Words by which the text gives a name to somebody it has described: named locally as, who gave her name as. */
export const IDENTIFYING_WORDS = wordSet('named identified gave known');
