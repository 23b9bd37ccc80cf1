/** Texts that somebody sends, posts or leaves, and the verbs for it. Source: general knowledge of newspaper English. */
import { wordSet } from '../words.ts';

/** Texts that carry the words of whoever wrote them, unlike a report or a law, which speaks for itself: the letter said. */
export const CARRIED_TEXTS = wordSet(`
  statement letter email e-mail memo note message text post tweet caption card postcard telegram reply reminder update
  announcement invitation greeting comment
`);

/** What is posted with a caption. */
export const CAPTIONED = wordSet(
  'photo photograph picture image selfie snap video clip reel story post carousel screenshot update',
);

/** Verbs for giving such a text to the world: `sent a statement`, `responded with a letter`. */
export const TEXT_GIVING_VERBS = wordSet(`
  sent sends send issued issues issue released releases release posted posts post published publishes put puts shared shares
  share left leaves leave tweeted tweets texted texts emailed emails wrote writes write written penned pens signed signs
  responded responds replied replies circulated circulates taped pinned uploaded uploads attached enclosed answered answers
  distributed distributes mailed scribbled scrawled typed drafted dictated fired
`);

/** Prepositions between a text and its author: `a letter from the mayor`. */
export const AUTHOR_LINKS = wordSet('from by');

/** Verbs with the text as their subject, which `it` shares with no person or body: `it reads`. */
export const VERBS_OF_TEXTS = wordSet('read reads began begins ends ended');
