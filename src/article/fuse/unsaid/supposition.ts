/**
 * Words that somebody only might say are not speech.
 *
 * Examples: `Would he say “sorry”?`; `if asked, she would answer “never”`; `any captain would have said “turn back”`; `no one would
 * call it “pretty”`.
 */
import { INDEFINITE_PEOPLE } from '../../../lexicon/en/reference-words.ts';
import { MODAL_FORMS } from '../../../lexicon/en/verb-words.ts';
import { CONDITION_OPENERS, IMAGINING } from '../../../lexicon/en/words-before-marks.ts';
import type { Token } from '../../../model.ts';
import type { MarkedContent } from './marked-content.ts';

const isModal = ({ lower }: Token) => MODAL_FORMS.has(lower);
const isHave = ({ lower }: Token) => lower === 'have';

/** Whether the sentence around the marks asks: `Will he say “sorry”?`, `What if she says “no”?` */
function isAsked({ before: [first, second], after }: MarkedContent): boolean {
  const asks = first !== undefined && (isModal(first) || (first.lower === 'what' && second?.lower === 'if'));
  return asks && after.at(-1)?.text === '?';
}

export function isSupposition(content: MarkedContent): boolean {
  const { before, cue, source } = content;
  const [first] = before;
  const last = before.at(-1);
  if (!first || !last || (cue[0]?.start ?? 0) > last.start) return false;
  if (isAsked(content) || cue.some(({ lower }) => IMAGINING.has(lower))) return true;
  if (!cue.some(isModal)) return false;
  return (
    CONDITION_OPENERS.has(first.lower) ||
    cue.some(isHave) ||
    source.slice(0, 2).some(({ lower }) => INDEFINITE_PEOPLE.has(lower))
  );
}
