/** Whether a token is a finite verb, by its part of speech: `closes`, `was`; not `closing`, `to close`. */
import type { Token } from '../../model.ts';

/** @param before the token before it */
export const isFiniteVerb = ({ pos, lower }: Token, before: Token | undefined): boolean =>
  (pos === 'AUX' || pos === 'VERB') && !lower.endsWith('ing') && before?.lower !== 'to';

export const hasFiniteVerb = (tokens: readonly Token[]): boolean =>
  tokens.some((token, i) => isFiniteVerb(token, tokens[i - 1]));
