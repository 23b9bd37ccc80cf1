/** Blocks and transcripts are a matter of the page: somebody's words by how they are set, whatever marks they have. */
import type { Evidence } from '../model.ts';

export const isLayoutQuote = ({ evidence }: { readonly evidence: readonly Evidence[] }): boolean =>
  evidence.some(({ rule }) => rule.startsWith('block-') || rule === 'transcript');
