/** A name is the same without its particles, and in another spelling of the Arabic article: "Ana de la Vega" and "Ana Vega", "al-Hariri" and "el-Hariri". */
import { PARTICLES } from '../../../lexicon/en/name-words.ts';
import { isInitial } from '../person-name.ts';
import { canonicalSpelling } from '../spellings.ts';
import { fitsAll, type LinkRule } from './rule.ts';

/** The Arabic article, with or without assimilation to the name that follows. */
const ARTICLE = /^(?:a[ldnrstz]|el|es|ash)-(?=..)/u;

export const particles: LinkRule = {
  id: 'particles',
  of: 'person',
  wantsSupport: false,
  keysOf: ({ tokens }) => {
    const [first = '', ...others] = tokens;
    const kept = others.filter((word) => isInitial(word) || !PARTICLES.has(word));
    const words = [first, ...kept].map((word) => canonicalSpelling(word.replace(ARTICLE, '')));
    return kept.length > 0 ? [words.join(' ')] : [];
  },
  fits: fitsAll,
};
