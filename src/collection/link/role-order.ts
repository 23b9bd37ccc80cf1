import { byUnits } from '../../util/order.ts';
import type { SpeakerRole } from '../types.ts';

/** Orders roles by where they are printed: by article, then by position in it. */
export const byRolePlace = (a: SpeakerRole, b: SpeakerRole): number =>
  byUnits(a.article, b.article) || a.span[0] - b.span[0] || a.span[1] - b.span[1] || byUnits(a.text, b.text);
