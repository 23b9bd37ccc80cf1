/** Fingerprints of the rules, model and settings. */
import { createHash } from 'node:crypto';
import { readTaggerFiles } from '../read/index.ts';
import type { Settings } from '../settings.ts';
import { contentId } from '../util/content-id.ts';
import { VERSION } from '../version.ts';

/** Increment this when the shape of records changes, so that stores read their articles again. */
const RECORD_VERSION = '3';

const digestsOf = async ({ tagger }: Settings): Promise<readonly string[] | null> => {
  if (tagger === 'none') return null;
  const files = await readTaggerFiles(tagger);
  return [files.weights, files.kernel].map((bytes) => createHash('sha256').update(bytes).digest('hex'));
};

/** Fingerprint of the rules and the model, which reading depends on. */
export async function rulesOf(settings: Settings): Promise<string> {
  return contentId('', [[VERSION, RECORD_VERSION, settings.tagger, await digestsOf(settings)]]);
}

/** Fingerprint of the filters and corrections, which apply after reading. */
export const judgementOf = ({ acts, corrections, minConfidence }: Settings): string =>
  contentId('', [[[...acts].sort(), minConfidence, corrections]]);

/** Fingerprint of all that shapes a record: version, rules, model and settings. */
export async function fingerprintOf(settings: Settings): Promise<string> {
  const { acts, corrections, minConfidence, tagger } = settings;
  return contentId('', [
    [VERSION, RECORD_VERSION, [...acts].sort(), minConfidence, tagger, await digestsOf(settings), corrections],
  ]);
}
