/**
 * Fields of an office, between its title and the name: "Secretary of State Jane Doe". Source: the usual names of
 * ministries and departments in English-speaking countries.
 */
import { wordSet } from '../words.ts';

export const PORTFOLIOS = wordSet(`
  state defense defence health education commerce labor labour energy transportation transport agriculture
  interior justice treasury trade industry finance homeland security foreign affairs veterans environment
  culture tourism science technology employment housing development immigration citizenship economy innovation
  sport sports local government communities water fisheries
`);
