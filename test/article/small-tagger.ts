import { createSmallTagger } from '../../src/article/tag/index.ts';
import { readTaggerFiles } from '../../src/read/index.ts';

export const tagger = createSmallTagger(await readTaggerFiles('small'));
