/** Audits: finds earlier prints of a text or of a draft's quotations, in a store or in a report page. */
import type { ArticleRecord, AuditAnswer, AuditFinding, QuotationRecord, QuoteRecord } from '../../schema.ts';
import { byUnits } from '../../util/order.ts';
import { disagreements, firstPrint, type PrintProvenance } from '../graph/provenance.ts';
import { sameNameTokens } from '../name-tokens.ts';
import {
  comparePrint,
  isReportOf,
  keysOfWords,
  quotationKeys,
  type TokenizedText,
  type TokenizedWording,
  tellingShare,
  textOfQuery,
  textOfRecord,
  verifyPair,
  wordingOfRecord,
} from '../reuse/index.ts';
import type { AuditablePrint, MatchBasis, PrintLookup } from '../types.ts';
import { findQuotations } from './find-quotations.ts';

/** Maximum utterances in the answer to a text query. */
const MOST_FINDINGS = 5;
/** Minimum percentage of the content words of a text query in a print. */
const LEAST_REMEMBERED = 60;

/** An `AuditFinding` with the prints of the index that was searched. */
export type PrintFinding<Print extends AuditablePrint> = Omit<AuditFinding, 'prints'> & {
  prints: (Print & Pick<AuditFinding, 'alignment'>)[];
};
/** An `AuditAnswer` with the prints of the index that was searched. */
export type PrintAnswer<Print extends AuditablePrint> = Omit<AuditAnswer, 'found'> & { found: PrintFinding<Print>[] };

/** Treats every article as its own origin; only the graph knows which articles are copies. */
const provenanceOfRecord = ({ id, article, outlet, date, speaker, role, via }: AuditablePrint): PrintProvenance => ({
  quotation: id,
  article,
  origin: article,
  outlet,
  date,
  speaker: speaker !== null && /^\p{Lu}/u.test(speaker) ? speaker : null,
  role: role?.text ?? null,
  via,
});

const byDate = (a: AuditablePrint, b: AuditablePrint) =>
  byUnits(a.date ?? '\uffff', b.date ?? '\uffff') || byUnits(a.id, b.id);

function findingOf<Print extends AuditablePrint>(
  utterance: string,
  asked: TokenizedText,
  prints: readonly Print[],
): readonly PrintFinding<Print>[] {
  const fullest = prints.find(({ relation }) => relation === 'only' || relation === 'fullest') ?? prints[0];
  if (!fullest) return [];
  const facts = prints.map(provenanceOfRecord);
  const whole = textOfRecord(fullest);
  const { relation, score, alignment } = comparePrint(asked, whole);
  const aligned = (print: Print) => (print === fullest ? [] : [...comparePrint(textOfRecord(print), whole).alignment]);
  return [
    {
      utterance,
      text: whole.text.trim(),
      relation,
      score,
      alignment: [...alignment],
      firstPrint: firstPrint(facts, provenanceOfRecord(fullest)),
      disagreements: disagreements(facts),
      prints: [...prints].sort(byDate).map((print) => ({ ...print, alignment: aligned(print) })),
    },
  ];
}

type AskedWords = Pick<AuditAnswer, 'text' | 'speaker' | 'stance' | 'stanceWords'>;

function toAnswer<Print extends AuditablePrint>(
  { text, speaker, stance, stanceWords }: AskedWords,
  found: readonly PrintFinding<Print>[],
  elsewhere: readonly string[],
): PrintAnswer<Print> {
  const [best] = found;
  return {
    text,
    speaker,
    stance,
    stanceWords,
    reused: found.length > 0,
    altered: best?.relation === 'altered',
    elsewhere: [...elsewhere],
    disputed: elsewhere.length > 0 || best?.disagreements.some(({ about }) => about === 'speaker') === true,
    found: [...found],
  };
}

async function findingsOf<Print extends AuditablePrint>(
  prints: PrintLookup<Print>,
  asked: TokenizedText,
  records: readonly Print[],
) {
  const utterances = [...new Set(records.map(({ utterance }) => utterance))].slice(0, MOST_FINDINGS);
  const findings: PrintFinding<Print>[] = [];
  for (const utterance of utterances) findings.push(...findingOf(utterance, asked, await prints.printsOf(utterance)));
  return findings;
}

/** Finds prints of a text, best first. The text may be a rough recollection. */
export async function auditText<Print extends AuditablePrint>(
  prints: PrintLookup<Print>,
  text: string,
): Promise<PrintAnswer<Print>> {
  const asked = textOfQuery(text);
  const meant = (await findQuotations(prints, keysOfWords(asked.words))).flatMap((record) => {
    const print = textOfRecord(record);
    const share = tellingShare(asked, print);
    const { score } = comparePrint(asked, print);
    return Math.max(share, score) >= LEAST_REMEMBERED ? [{ record, share, score }] : [];
  });
  meant.sort((a, b) => b.score - a.score || b.share - a.share || byUnits(a.record.id, b.record.id));
  const found = await findingsOf(
    prints,
    asked,
    meant.map(({ record }) => record),
  );
  return toAnswer({ text, speaker: null, stance: null, stanceWords: null }, found, []);
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

/** Other speakers to whom prints attribute the same words. */
function othersOf({ voices: [own] }: TokenizedWording, prints: readonly AuditablePrint[]): readonly string[] {
  if (!own) return [];
  const others = prints.filter((print) => wordingOfRecord(print).voices.some((voice) => !sameNameTokens(own, voice)));
  return [...new Set(others.flatMap(({ speaker }) => speaker ?? []))].sort();
}

/** Finds the utterance that a quotation of a draft prints, and how it differs from the fullest print. */
export async function auditQuotation<Print extends AuditablePrint>(
  prints: PrintLookup<Print>,
  quotation: AuditedQuotation,
): Promise<PrintAnswer<Print>> {
  const [own, asked] = [wordingOfRecord(quotation), textOfRecord(quotation)];
  const before = (await findQuotations(prints, quotationKeys(quotation))).flatMap((record) => {
    if (record.id === quotation.id) return [];
    const [wording, print] = [wordingOfRecord(record), textOfRecord(record)];
    const proved = PROOFS[verifyPair(own, wording)?.proof ?? 'none'];
    const place = proved < 0 && isSameSpeaker(own, wording) && isReportOf(asked, print) ? REPORT : proved;
    return place < 0 ? [] : [{ record, place, score: comparePrint(asked, print).score }];
  });
  before.sort((a, b) => a.place - b.place || b.score - a.score || byUnits(a.record.id, b.record.id));
  const records = before.slice(0, 1).map(({ record }) => record);
  const found = await findingsOf(prints, asked, records);
  return toAnswer(quotation, found, othersOf(own, found[0]?.prints ?? []));
}
