/**
 * Tells which organisations a noun may describe.
 *
 * Example: `the company` may be `Acme`, and `the ministry` the `Health Ministry` but no bank.
 */
import { EVENT_NAME_ENDINGS, organisationKinds } from '../../../lexicon/en/organisations.ts';
import { KINDS_NOT_IN_NAMES } from '../../../lexicon/en/reference-words.ts';
import type { NamesOfArticle, Referent } from '../referent.ts';

/** Whether an organisation may be of one of the kinds. A name without a kind may be a company, but no ministry. */
export function isOfKind(names: NamesOfArticle, referent: Referent, kinds: ReadonlySet<string>): boolean {
  const { entity } = referent;
  if (!entity || !names.mayBeBody(referent)) return false;
  const own = entity.words.flatMap((word) => [...organisationKinds(word)]);
  if (entity.words.length === 1 && own.length > 0 && entity.mentions.every(({ opens }) => opens)) return false;
  if (own.length > 0) return own.some((kind) => kinds.has(kind));
  const isEvent = EVENT_NAME_ENDINGS.has(entity.words.at(-1) ?? '');
  return !isEvent && [...kinds].some((kind) => KINDS_NOT_IN_NAMES.has(kind));
}
