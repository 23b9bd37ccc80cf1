/** Audits: finds earlier prints of a text or of a draft's quotations, in a store or in a report page. */
import type { ArticleRecord, AuditAnswer, QuotationRecord, QuoteRecord } from '../../schema.ts';
import { byUnits } from '../../util/order.ts';
import { nameTokensOf, sameNameTokens } from '../name-tokens.ts';
import {
  comparePrint,
  isReportOf,
  keysOfWords,
  quotationKeys,
  type TokenizedText,
  type TokenizedWording,
  textOfQuery,
  textOfRecord,
  verifyPair,
  wordingOfRecord,
} from '../reuse/index.ts';
import type { AuditablePrint, MatchBasis, PrintLookup } from '../types.ts';
import { findingsOf, othersOf, type PrintAnswer, toAnswer } from './answer.ts';
import { findQuotations } from './find-quotations.ts';
import { isPrinted, type Likeness, likenessOf } from './likeness.ts';
import { type AskedQuotation, contradictorsOf } from './stance-change.ts';

export type { PrintAnswer, PrintFinding } from './answer.ts';

/** Maximum utterances in the answer to a text query, and maximum utterances that are only similar. */
const MOST_FOUND = 5;
const MOST_SIMILAR = 3;

/** Looks up the prints of each utterance once. */
function printsOnce<Print extends AuditablePrint>(prints: PrintLookup<Print>) {
  const known = new Map<string, readonly Print[]>();
  return async (utterance: string): Promise<readonly Print[]> => {
    const found = known.get(utterance) ?? (await prints.printsOf(utterance));
    known.set(utterance, found);
    return found;
  };
}

/** Quotations that are like the words of a query, best first. */
function likeQuotations(
  asked: TokenizedText,
  records: readonly AuditablePrint[],
): readonly (Likeness & { readonly record: AuditablePrint })[] {
  const like = records.flatMap((record) => {
    const likeness = likenessOf(asked, textOfRecord(record));
    return likeness ? [{ record, ...likeness }] : [];
  });
  return like.sort((a, b) => b.score - a.score || b.share - a.share || byUnits(a.record.id, b.record.id));
}

/** The speaker and the stance that the asker gives for the words; null where the asker leaves it open. */
export type AskedAs = Readonly<Pick<AuditAnswer, 'speaker' | 'stance'>>;

/** Finds prints of a text, best first, and prints that are only similar. The text may be a rough recollection. */
export async function auditText<Print extends AuditablePrint>(
  prints: PrintLookup<Print>,
  text: string,
  { speaker, stance }: AskedAs = { speaker: null, stance: null },
): Promise<PrintAnswer<Print>> {
  const asked = textOfQuery(text);
  const { records, counts } = await findQuotations(prints, keysOfWords(asked.words));
  const like = likeQuotations(asked, records);
  const size = await prints.size();
  const printsOf = printsOnce(prints);
  const given: AskedQuotation = {
    passage: asked,
    drafted: speaker !== null,
    speaker,
    stance: stance ?? 'asserts',
    stanceWords: null,
  };
  const proved = new Set<string>();
  for (const { record, ...likeness } of like) {
    // Reprints of the same words do not make them common.
    const reprints = (await printsOf(record.utterance)).length - 1;
    const countOf = (key: number) => Math.max(1, (counts.get(key) ?? size) - reprints);
    if (isPrinted(likeness, { size: size - reprints, countOf })) proved.add(record.utterance);
  }
  const all = like.map(({ record }) => record);
  const found = all.filter(({ utterance }) => proved.has(utterance));
  const similar = all.filter(({ utterance }) => !proved.has(utterance));
  const findings = await findingsOf(printsOf, given, found, MOST_FOUND);
  const best = findings[0]?.prints ?? [];
  return toAnswer(
    { text, speaker, stance: speaker === null ? stance : given.stance, stanceWords: null },
    {
      found: findings,
      similar: await findingsOf(printsOf, given, similar, MOST_SIMILAR),
      elsewhere: speaker === null ? [] : othersOf(nameTokensOf(speaker), given, best),
      contradictedBy: contradictorsOf(given, best, findings[0]?.stanceChange ?? null),
    },
  );
}

/** A quotation of a draft, with the id and date of its article. */
export type AuditedQuotation = QuoteRecord & Pick<QuotationRecord, 'article' | 'date'>;

/** The quotations of a draft; nested ones are looked up with the outer one. */
export const quotationsToAudit = ({ id, date, quotes }: ArticleRecord): readonly AuditedQuotation[] =>
  quotes.filter(({ nestedIn }) => nestedIn === null).map((quote) => ({ ...quote, article: id, date }));

/** Rank of each basis of a match in an audit, surest first; negative for no proof. One draft cannot prove a story. */
const RANKS: Readonly<Record<MatchBasis, number>> = { words: 0, occasion: 1, rarity: 2, story: -1, none: -1 };
/** The last rank: a paraphrase of a quotation by the same speaker. */
const REPORT = 3;

const isSameSpeaker = (one: TokenizedWording, other: TokenizedWording) =>
  one.voices.some((voice) => other.voices.some((another) => sameNameTokens(voice, another)));

/** Finds the utterance that a quotation of a draft prints, and how it differs from the fullest print. */
export async function auditQuotation<Print extends AuditablePrint>(
  prints: PrintLookup<Print>,
  quotation: AuditedQuotation,
): Promise<PrintAnswer<Print>> {
  const [own, asked] = [wordingOfRecord(quotation), textOfRecord(quotation)];
  const { records } = await findQuotations(prints, quotationKeys(quotation));
  const candidates = records.flatMap((record) => {
    if (record.id === quotation.id) return [];
    const [wording, print] = [wordingOfRecord(record), textOfRecord(record)];
    const proved = RANKS[verifyPair(own, wording)?.proof ?? 'none'];
    const rank = proved < 0 && isSameSpeaker(own, wording) && isReportOf(asked, print) ? REPORT : proved;
    return rank < 0 ? [] : [{ record, rank, score: comparePrint(asked, print).score }];
  });
  candidates.sort((a, b) => a.rank - b.rank || b.score - a.score || byUnits(a.record.id, b.record.id));
  const drafted = { ...quotation, passage: asked, drafted: true };
  const found = await findingsOf(
    (utterance) => prints.printsOf(utterance),
    drafted,
    candidates.map(({ record }) => record),
    1,
  );
  const best = found[0]?.prints ?? [];
  return toAnswer(quotation, {
    found,
    similar: [],
    elsewhere: othersOf(own.voices[0], drafted, best),
    contradictedBy: contradictorsOf(drafted, best, found[0]?.stanceChange ?? null),
  });
}
