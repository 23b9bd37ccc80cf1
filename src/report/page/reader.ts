/** The program's reader of articles as a separate bundle, loaded when a user pastes an article. */

import type { OutputFilter } from '../../article/output-filter.ts';
import { readArticle } from '../../article/read.ts';
import { toRecord } from '../../article/record.ts';
import { articleFromText } from '../../read/article.ts';
import type { ArticleRecord } from '../../schema.ts';

export { isClearlyEnglish } from '../../read/language.ts';

/** The default filter of the command line. */
const SPEECH: OutputFilter = { acts: new Set(['speech']), minConfidence: 0 };

/** Reads a pasted text by rules, as `quotegraph extract --tagger none` does. */
export const read = (text: string): ArticleRecord => toRecord(readArticle(articleFromText(text), null), SPEECH);
