/** Audits: finds earlier prints of a text or of a draft's quotations, in a store or in a report page. */
import type { ArticleRecord, AuditAnswer, AuditFinding, QuotationRecord, QuoteRecord } from '../../schema.ts';
import { byUnits } from '../../util/order.ts';
import { disagreements, firstPrint, type PrintProvenance } from '../graph/provenance.ts';
import { nameTokensOf, sameNameTokens } from '../name-tokens.ts';
import {
  areOpposed,
  comparePrint,
  isReportOf,
  keysOfWords,
  type PrintComparison,
  quotationKeys,
  type TokenizedText,
  type TokenizedWording,
  textOfQuery,
  textOfRecord,
  verifyPair,
  withDenialRetold,
  wordingOfRecord,
} from '../reuse/index.ts';
import type { AuditablePrint, MatchBasis, PrintLookup } from '../types.ts';
import { findQuotations } from './find-quotations.ts';
import { isPrinted, type Likeness, likenessOf } from './likeness.ts';
import { type AskedQuotation, contradictorsOf, stanceChangeOf } from './stance-change.ts';

/** Maximum utterances in the answer to a text query, and maximum utterances that are only similar. */
const MOST_FOUND = 5;
const MOST_SIMILAR = 3;

/** An `AuditFinding` with the prints of the index that was searched. */
export type PrintFinding<Print extends AuditablePrint> = Omit<AuditFinding, 'prints'> & {
  prints: (Print & Pick<AuditFinding, 'alignment'>)[];
};
/** An `AuditAnswer` with the prints of the index that was searched. */
export type PrintAnswer<Print extends AuditablePrint> = Omit<AuditAnswer, 'found' | 'similar'> &
  Record<'found' | 'similar', PrintFinding<Print>[]>;

/** Treats every article as its own origin; only the graph knows which articles are copies. */
const provenanceOfRecord = ({
  id,
  article,
  outlet,
  date,
  speaker,
  role,
  via,
  stance,
}: AuditablePrint): PrintProvenance => ({
  quotation: id,
  article,
  origin: article,
  outlet,
  date,
  speaker: speaker !== null && /^\p{Lu}/u.test(speaker) ? speaker : null,
  role: role?.text ?? null,
  via,
  denies: stance === 'denies',
});

const byDate = (a: AuditablePrint, b: AuditablePrint) =>
  byUnits(a.date ?? '\uffff', b.date ?? '\uffff') || byUnits(a.id, b.id);

const isWhole = (alignment: PrintComparison['alignment']) => alignment.every(({ op }) => op === 'kept');

function findingOf<Print extends AuditablePrint>(
  utterance: string,
  asked: AskedQuotation,
  prints: readonly Print[],
): readonly PrintFinding<Print>[] {
  const fullest = prints.find(({ relation }) => relation === 'only' || relation === 'fullest') ?? prints[0];
  if (!fullest) return [];
  const sorted = [...prints].sort(byDate);
  const facts = prints.map(provenanceOfRecord);
  const whole = textOfRecord(fullest);
  const { relation, score, alignment } = withDenialRetold(comparePrint(asked.passage, whole), asked, fullest);
  const hasSameWords = (print: Print) => isWhole(comparePrint(asked.passage, textOfRecord(print)).alignment);
  const aligned = (print: Print) => (print === fullest ? [] : [...comparePrint(textOfRecord(print), whole).alignment]);
  return [
    {
      utterance,
      text: whole.text.trim(),
      relation,
      score,
      alignment: [...alignment],
      stanceChange: stanceChangeOf(asked, prints, fullest),
      sameWords: isWhole(alignment) ? [] : sorted.filter(hasSameWords).map(({ id }) => id),
      firstPrint: firstPrint(facts, provenanceOfRecord(fullest)),
      disagreements: disagreements(facts),
      prints: sorted.map((print) => ({ ...print, alignment: aligned(print) })),
    },
  ];
}

/** True for other words, and for a retelling that changes their meaning. */
const isAltered = ({
  relation,
  stanceChange,
  alignment,
}: Pick<AuditFinding, 'relation' | 'stanceChange' | 'alignment'>) =>
  relation === 'altered' || stanceChange !== null || alignment.some(({ turns }) => turns !== undefined);

type AskedWords = Pick<AuditAnswer, 'text' | 'speaker' | 'stance' | 'stanceWords'>;

interface AuditResult<Print extends AuditablePrint> {
  readonly found: readonly PrintFinding<Print>[];
  readonly similar: readonly PrintFinding<Print>[];
  readonly elsewhere: readonly string[];
  readonly contradictedBy: readonly string[];
}

function toAnswer<Print extends AuditablePrint>(
  { text, speaker, stance, stanceWords }: AskedWords,
  { found, similar, elsewhere, contradictedBy }: AuditResult<Print>,
): PrintAnswer<Print> {
  const [best] = found;
  return {
    text,
    speaker,
    stance,
    stanceWords,
    reused: found.length > 0,
    altered: best !== undefined && isAltered(best),
    elsewhere: [...elsewhere],
    contradictedBy: [...contradictedBy],
    disputed: elsewhere.length > 0 || best?.disagreements.some(({ about }) => about === 'speaker') === true,
    found: [...found],
    similar: [...similar],
  };
}

/** Looks up the prints of each utterance once. */
function printsOnce<Print extends AuditablePrint>(prints: PrintLookup<Print>) {
  const known = new Map<string, readonly Print[]>();
  return async (utterance: string): Promise<readonly Print[]> => {
    const found = known.get(utterance) ?? (await prints.printsOf(utterance));
    known.set(utterance, found);
    return found;
  };
}

async function findingsOf<Print extends AuditablePrint>(
  printsOf: (utterance: string) => Promise<readonly Print[]>,
  asked: AskedQuotation,
  records: readonly AuditablePrint[],
  most: number,
) {
  const utterances = [...new Set(records.map(({ utterance }) => utterance))].slice(0, most);
  const findings: PrintFinding<Print>[] = [];
  for (const utterance of utterances) findings.push(...findingOf(utterance, asked, await printsOf(utterance)));
  return findings;
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

/** Whom the asker has say the words, and with which stance; nulls if that is left open. */
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

/** Bases that count in an audit, surest first. One draft cannot prove a story. */
const PROOFS: Readonly<Record<MatchBasis, number>> = { words: 0, occasion: 1, rarity: 2, story: -1, none: -1 };
/** Last rank: a paraphrase of a quotation by the same speaker. */
const REPORT = 3;

const isSameSpeaker = (one: TokenizedWording, other: TokenizedWording) =>
  one.voices.some((voice) => other.voices.some((another) => sameNameTokens(voice, another)));

/** Other speakers to whom prints attribute the same words. A speaker who denies what another asserts is not a rival. */
function othersOf(
  own: readonly string[] | undefined,
  asked: AskedQuotation,
  prints: readonly AuditablePrint[],
): readonly string[] {
  if (!own) return [];
  const others = prints.filter(
    (print) => !areOpposed(asked, print) && wordingOfRecord(print).voices.some((voice) => !sameNameTokens(own, voice)),
  );
  return [...new Set(others.flatMap(({ speaker }) => speaker ?? []))].sort();
}

/** Finds the utterance that a quotation of a draft prints, and how it differs from the fullest print. */
export async function auditQuotation<Print extends AuditablePrint>(
  prints: PrintLookup<Print>,
  quotation: AuditedQuotation,
): Promise<PrintAnswer<Print>> {
  const [own, asked] = [wordingOfRecord(quotation), textOfRecord(quotation)];
  const { records } = await findQuotations(prints, quotationKeys(quotation));
  const before = records.flatMap((record) => {
    if (record.id === quotation.id) return [];
    const [wording, print] = [wordingOfRecord(record), textOfRecord(record)];
    const proved = PROOFS[verifyPair(own, wording)?.proof ?? 'none'];
    const place = proved < 0 && isSameSpeaker(own, wording) && isReportOf(asked, print) ? REPORT : proved;
    return place < 0 ? [] : [{ record, place, score: comparePrint(asked, print).score }];
  });
  before.sort((a, b) => a.place - b.place || b.score - a.score || byUnits(a.record.id, b.record.id));
  const drafted = { ...quotation, passage: asked, drafted: true };
  const found = await findingsOf(
    (utterance) => prints.printsOf(utterance),
    drafted,
    before.map(({ record }) => record),
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
