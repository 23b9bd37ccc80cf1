/**
 * Patterns of the lines around the text of a news article: links to other articles, copyright, credits, and the sentence about
 * the author. Source: news pages.
 *
 * Example: `Read more: …`, `Copyright © 2020 The Washington Times, LLC.`, `Jane Doe contributed to this report.`
 */

/** The start of a line that introduces a link to another article. */
export const LINK_INTRODUCTION =
  /^(?:read|see|also|more|related|watch|listen|recommended|don.t miss|in pictures|analysis|explainer|opinion|from the archive)\b[^.!?“"]{0,40}(?::|—|–|-|\||>|»|→)/i;

/** The start of a line that is not a headline. */
export const NOT_A_HEADLINE =
  /^(?:©|\(|\[|https?:|www\.|by\s|copyright\b|photo|image\b|image:|posted\b|published\b|updated\b|views:|credit\b)/i;

/** The start of a copyright line. */
export const COPYRIGHT_START = /^(?:copyright\b|©|\(c\))/i;

/** The end of the holder's name in a copyright line. */
export const COPYRIGHT_HOLDER_END = /\. |\.$| all rights| - | \| | – | — |;/i;

/** Legal forms at the end of a copyright holder's name. */
export const HOLDER_COMPANY_FORMS =
  /(?:,? (?:LLC|L\.L\.C|Inc|Ltd|Limited|plc|PLC|Corp|Corporation|Co|Company|GmbH|Pty|LP|L\.P)\.?){1,4}$/;

/** The credit of a contributor. */
export const CONTRIBUTOR_CREDIT = /\bcontributed to (?:this|the) (?:report|story|article)\b|\bcontributed reporting\b/;

/** The start of a sentence that describes a person; group 1 is the name. */
export const PERSON_DESCRIPTION = /^(.{5,60}?) is (?:a|an|the|our) /;

/** The preposition between a role and an outlet: `a reporter for the Springfield Globe`. */
export const ROLE_PREPOSITION = / (?:for|at|of|with) (?:the )?(?=\p{Lu})/gu;
