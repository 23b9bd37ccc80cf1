/** What stands in report.html where a browser would have too much to hold. */

/** A page of so many quotations still opens and answers at once. */
const MOST_QUOTATIONS = 100_000;

/** Why there is no page of so many quotations; null where there is one. */
export const tooMany = (quotations: number): string | null =>
  quotations > MOST_QUOTATIONS
    ? `${quotations} quotations are more than a page holds, which is ${MOST_QUOTATIONS}; all are in the other files`
    : null;

export const emptyPage = (why: string): string =>
  `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>quotegraph</title>\n<p>${why}.</p>\n</html>\n`;
