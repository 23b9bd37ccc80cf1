/**
 * Forms of address and offices before a last name, without those of a first name ("Prince", "Pope", "Sister"), which
 * identify the person. Source: the usual styles of address of English newspapers.
 */
import { wordSet } from '../words.ts';

export const FORMS_OF_ADDRESS = wordSet(`
  mr mister mrs ms miss mx dr doctor prof professor sen senator rep representative gov governor president
  minister mayor secretary ambassador commissioner judge justice gen general col colonel maj major capt
  captain lt lieutenant sgt sergeant adm admiral rev reverend congressman congresswoman councilman
  councilwoman
`);
