/**
 * Verbs that open an operative clause of a resolution. Source: the drafting style of the United Nations and of the
 * European Parliament ("Calls on", "Urges", "Notes with concern").
 */
import { wordSet } from '../words.ts';

export const RESOLUTION_VERBS = wordSet(`
  acknowledges adopts affirms appeals approves asks authorizes believes calls commends concludes condemns
  confirms considers decides declares demands deplores draws emphasises emphasizes encourages endorses
  expresses highlights insists instructs invites notes observes opposes points proclaims proposes reaffirms
  recalls recognises recognizes recommends regrets reiterates rejects reminds requests resolves solemnly
  stresses supports takes trusts underlines underscores urges warns welcomes
`);

/** A numbered paragraph with its verb as the first group: `12. Strongly urges …`. */
export const NUMBERED_RESOLUTION = /^(?:\(?\d{1,3}[.)]|[a-z]\))\s+(?:(?:strongly|also|further|deeply)\s+)?(\p{L}+)/iu;
