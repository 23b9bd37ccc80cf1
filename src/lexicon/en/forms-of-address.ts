/**
 * Forms of address and offices that stand before a last name. Those that go with a first name ("Prince", "Pope", "Sister")
 * are left out: without them nobody would know who is meant. Source: the usual styles of address of English newspapers.
 */
import { wordSet } from '../words.ts';

export const FORMS_OF_ADDRESS = wordSet(`
  mr mister mrs ms miss mx dr doctor prof professor sen senator rep representative gov governor president
  minister mayor secretary ambassador commissioner judge justice gen general col colonel maj major capt
  captain lt lieutenant sgt sergeant adm admiral rev reverend congressman congresswoman councilman
  councilwoman
`);
