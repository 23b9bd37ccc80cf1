/** Reads title, outlet, author and date from the text. The rules are ordered by reliability. */
import { asSeen } from '../../util/as-seen.ts';
import type { MetadataFacts } from '../fields.ts';
import { authorLife } from './author-life.ts';
import { authorLine } from './author-line.ts';
import { byline } from './byline.ts';
import { agencyContributorLine, contributorLine } from './contributor-line.ts';
import { agencyCopyrightLine, copyrightLine } from './copyright-line.ts';
import { dateLine } from './date-line.ts';
import { agencyDateline, dateline } from './dateline.ts';
import { houseMark } from './house-mark.ts';
import { loneAuthor } from './lone-author.ts';
import { loneMasthead } from './lone-masthead.ts';
import { mastheadLine } from './masthead-line.ts';
import { firstOf, type MetadataRule, makePage, withMovedSpans } from './page.ts';
import { titleLine } from './title-line.ts';

const RULES: readonly MetadataRule[] = [
  mastheadLine,
  loneMasthead,
  authorLine,
  copyrightLine,
  dateline,
  byline,
  houseMark,
  contributorLine,
  authorLife,
  loneAuthor,
  dateLine,
  titleLine,
  // Other outlets reprint agency articles, so an agency is the last choice.
  agencyDateline,
  agencyCopyrightLine,
  agencyContributorLine,
];

/** The facts that the text gives, read as a reader sees it. */
export function readMetadata(text: string): MetadataFacts {
  const seen = asSeen(text);
  if (!seen) return firstOf(RULES, makePage(text));
  return withMovedSpans(firstOf(RULES, makePage(seen.text)), seen.toOriginal);
}
