/** Who printed these words before? Asked of a store or a page, with words that somebody remembers or with a draft's quotations. */
import type { ArticleRecord, AuditAnswer, AuditFinding, QuotationRecord, QuoteRecord } from '../../schema.ts';
import { byUnits } from '../../util/order.ts';
import { disagreements, firstPrint, type PrintFacts } from '../graph/provenance.ts';
import { sameNameTokens } from '../name-tokens.ts';
import {
  compare,
  isReportOf,
  passageKeys,
  passageOfRecord,
  passageOfText,
  remembered,
  type SpelledPassage,
  type SpelledWording,
  searchKeys,
  verify,
  wordingOf,
} from '../reuse/index.ts';
import type { KnownPrint, Lookup, Proof } from '../types.ts';
import { findQuotations } from './find-quotations.ts';

/** Utterances that a question about remembered words is answered with. */
const MOST_FINDINGS = 5;
/** Words that say something and must be in a print, in percent, for it to be what somebody means. */
const LEAST_REMEMBERED = 60;

/** An `AuditFinding` with prints as they are known where they were looked up. */
export type Finding<Print extends KnownPrint> = Omit<AuditFinding, 'prints'> & {
  prints: (Print & Pick<AuditFinding, 'alignment'>)[];
};
/** An `AuditAnswer` in the same way. */
export type Answer<Print extends KnownPrint> = Omit<AuditAnswer, 'found'> & { found: Finding<Print>[] };

/** An article of a store is its own origin here: which are copies of each other is the graph's to say. */
const factsOf = ({ id, article, outlet, date, speaker, role, via }: KnownPrint): PrintFacts => ({
  quotation: id,
  article,
  origin: article,
  outlet,
  date,
  speaker: speaker !== null && /^\p{Lu}/u.test(speaker) ? speaker : null,
  role: role?.text ?? null,
  via,
});

const byDate = (a: KnownPrint, b: KnownPrint) => byUnits(a.date ?? '\uffff', b.date ?? '\uffff') || byUnits(a.id, b.id);

function findingOf<Print extends KnownPrint>(
  utterance: string,
  asked: SpelledPassage,
  prints: readonly Print[],
): readonly Finding<Print>[] {
  const fullest = prints.find(({ relation }) => relation === 'only' || relation === 'fullest') ?? prints[0];
  if (!fullest) return [];
  const facts = prints.map(factsOf);
  const whole = passageOfRecord(fullest);
  const { relation, score, alignment } = compare(asked, whole);
  const aligned = (print: Print) => (print === fullest ? [] : [...compare(passageOfRecord(print), whole).alignment]);
  return [
    {
      utterance,
      text: whole.text.trim(),
      relation,
      score,
      alignment: [...alignment],
      firstPrint: firstPrint(facts, factsOf(fullest)),
      disagreements: disagreements(facts),
      prints: [...prints].sort(byDate).map((print) => ({ ...print, alignment: aligned(print) })),
    },
  ];
}

function answer<Print extends KnownPrint>(
  text: string,
  speaker: string | null,
  found: readonly Finding<Print>[],
  elsewhere: readonly string[],
): Answer<Print> {
  const [best] = found;
  return {
    text,
    speaker,
    reused: found.length > 0,
    altered: best?.relation === 'altered',
    elsewhere: [...elsewhere],
    disputed: elsewhere.length > 0 || best?.disagreements.some(({ about }) => about === 'speaker') === true,
    found: [...found],
  };
}

async function findingsOf<Print extends KnownPrint>(
  prints: Lookup<Print>,
  asked: SpelledPassage,
  records: readonly Print[],
) {
  const utterances = [...new Set(records.map(({ utterance }) => utterance))].slice(0, MOST_FINDINGS);
  const findings: Finding<Print>[] = [];
  for (const utterance of utterances) findings.push(...findingOf(utterance, asked, await prints.printsOf(utterance)));
  return findings;
}

/** Who printed these words, also if they are remembered roughly; the best first. */
export async function auditText<Print extends KnownPrint>(prints: Lookup<Print>, text: string): Promise<Answer<Print>> {
  const asked = passageOfText(text);
  const meant = (await findQuotations(prints, searchKeys(asked.words))).flatMap((record) => {
    const print = passageOfRecord(record);
    const share = remembered(asked, print);
    const { score } = compare(asked, print);
    return Math.max(share, score) >= LEAST_REMEMBERED ? [{ record, share, score }] : [];
  });
  meant.sort((a, b) => b.score - a.score || b.share - a.share || byUnits(a.record.id, b.record.id));
  const found = await findingsOf(
    prints,
    asked,
    meant.map(({ record }) => record),
  );
  return answer(text, null, found, []);
}

/** A quotation of a draft, with what is known of its article. */
export type AuditedQuotation = QuoteRecord & Pick<QuotationRecord, 'article' | 'date'>;

/** What there is to ask about a draft. What stands within another's words is looked up with them. */
export const auditedIn = ({ id, date, quotes }: ArticleRecord): readonly AuditedQuotation[] =>
  quotes.filter(({ nestedIn }) => nestedIn === null).map((quote) => ({ ...quote, article: id, date }));

/** What shows that a quotation was printed before, the surest first; a story would take more than one draft to prove. */
const PROOFS: Readonly<Record<Proof, number>> = { words: 0, occasion: 1, rarity: 2, story: -1, none: -1 };
/** After these: the draft tells in other words what the same speaker is quoted with. */
const REPORT = 3;

const isSameSpeaker = (one: SpelledWording, other: SpelledWording) =>
  one.voices.some((voice) => other.voices.some((another) => sameNameTokens(voice, another)));

/** The names that prints give for the speaker, but for names of the one who speaks here. */
function othersOf({ voices: [own] }: SpelledWording, prints: readonly KnownPrint[]): readonly string[] {
  if (!own) return [];
  const others = prints.filter((print) => wordingOf(print).voices.some((voice) => !sameNameTokens(own, voice)));
  return [...new Set(others.flatMap(({ speaker }) => speaker ?? []))].sort();
}

/** One quotation of a draft: whether it is a print of words that the store has, and what was done to them. */
export async function auditQuotation<Print extends KnownPrint>(
  prints: Lookup<Print>,
  quotation: AuditedQuotation,
): Promise<Answer<Print>> {
  const [own, asked] = [wordingOf(quotation), passageOfRecord(quotation)];
  const before = (await findQuotations(prints, passageKeys(quotation))).flatMap((record) => {
    if (record.id === quotation.id) return [];
    const [wording, print] = [wordingOf(record), passageOfRecord(record)];
    const proved = PROOFS[verify(own, wording)?.proof ?? 'none'];
    const place = proved < 0 && isSameSpeaker(own, wording) && isReportOf(asked, print) ? REPORT : proved;
    return place < 0 ? [] : [{ record, place, score: compare(asked, print).score }];
  });
  before.sort((a, b) => a.place - b.place || b.score - a.score || byUnits(a.record.id, b.record.id));
  const records = before.slice(0, 1).map(({ record }) => record);
  const found = await findingsOf(prints, asked, records);
  return answer(quotation.text, quotation.speaker, found, othersOf(own, found[0]?.prints ?? []));
}
