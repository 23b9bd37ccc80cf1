/** Fingerprints of the rules, model and settings. */
import { createHash } from 'node:crypto';
import { readTaggerFiles } from '../read/index.ts';
import type { Settings } from '../settings.ts';
import { contentId } from '../util/content-id.ts';
import { VERSION } from '../version.ts';

/** Raised when an article is read to a record of another shape: stores then read their articles again. */
const RECORD_VERSION = '2';

const digestsOf = async ({ tagger }: Settings): Promise<readonly string[] | null> => {
  if (tagger === 'none') return null;
  const files = await readTaggerFiles(tagger);
  return [files.weights, files.kernel].map((bytes) => createHash('sha256').update(bytes).digest('hex'));
};

/** Fingerprint of what reading depends on: the rules and the model. */
export async function rulesOf(settings: Settings): Promise<string> {
  return contentId('', [[VERSION, RECORD_VERSION, settings.tagger, await digestsOf(settings)]]);
}

/** Fingerprint of what judging also depends on: filters and corrections. */
export const judgementOf = ({ acts, corrections, minConfidence }: Settings): string =>
  contentId('', [[[...acts].sort(), minConfidence, corrections]]);

/** What the records of an engine's lines have in common: whoever made them, with which rules, model and settings. */
export async function fingerprintOf(settings: Settings): Promise<string> {
  const { acts, corrections, minConfidence, tagger } = settings;
  return contentId('', [
    [VERSION, RECORD_VERSION, [...acts].sort(), minConfidence, tagger, await digestsOf(settings), corrections],
  ]);
}
