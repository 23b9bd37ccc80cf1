/**
 * The program's own reading of an article, as a page carries it: apart from the page's other code, and loaded when somebody pastes
 * an article.
 */

import type { OutputFilter } from '../../article/output-filter.ts';
import { readArticle } from '../../article/read.ts';
import { toRecord } from '../../article/record.ts';
import { articleFromText } from '../../read/article.ts';
import type { ArticleRecord } from '../../schema.ts';

export { isClearlyEnglish } from '../../read/language.ts';

/** What counts on the command line too, unless it is told otherwise. */
const SPEECH: OutputFilter = { acts: new Set(['speech']), minConfidence: 0 };

/** What is pasted, read by the rules alone, as `quotegraph extract --tagger none` reads it. */
export const read = (text: string): ArticleRecord => toRecord(readArticle(articleFromText(text), null), SPEECH);
