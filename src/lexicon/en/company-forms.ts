/**
 * Legal forms at the end of a company's name, which people omit. Source: the common abbreviations of
 * the United States, United Kingdom, Germany, France, Italy, Spain, the Netherlands, the Nordic countries and Japan.
 */
import { wordSet } from '../words.ts';

export const COMPANY_FORMS = wordSet(`
  ab ag as asa bv co company corp corporation gmbh inc incorporated kg kk limited llc llp lp ltd nv oy oyj plc
  pllc pty sa sarl sas se spa srl
`);
