/** Corrects Readability's selection: first adds what it missed, then removes what does not belong. */
import { anotherStory } from './another-story.ts';
import { between } from './between.ts';
import { type Choice, isProse, type MendingRule } from './choice.ts';
import { headline } from './headline.ts';
import { label } from './label.ts';
import { leadsElsewhere } from './leads-elsewhere.ts';
import { repeated } from './repeated.ts';
import { standfirst } from './standfirst.ts';
import { standsAlike } from './stands-alike.ts';
import { teaser } from './teaser.ts';
import { wordless } from './wordless.ts';

export type { Choice } from './choice.ts';

const RULES: readonly MendingRule[] = [
  standsAlike,
  between,
  standfirst,
  headline,
  wordless,
  label,
  leadsElsewhere,
  teaser,
  anotherStory,
  repeated,
];

/** If Readability found nothing, starts with all prose. */
function begin(choice: Choice): Choice {
  if (choice.kept.size > 0) return choice;
  return { ...choice, kept: new Set(choice.blocks.flatMap((block, i) => (isProse(block) ? [i] : []))) };
}

export function mend(choice: Choice): ReadonlySet<number> {
  let mended = begin(choice);
  for (const rule of RULES) mended = { ...mended, kept: rule(mended) };
  return mended.kept;
}
