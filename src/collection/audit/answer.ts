/** Puts together the answer of an audit: the utterances found, their prints, and how these differ from the words asked about. */
import type { AuditAnswer, AuditFinding } from '../../schema.ts';
import { byUnits } from '../../util/order.ts';
import { disagreements, firstPrint, type PrintProvenance } from '../graph/provenance.ts';
import { namedSpeaker, sameNameTokens } from '../name-tokens.ts';
import {
  areOpposed,
  comparePrint,
  isAllKept,
  textOfRecord,
  withDenialRetold,
  wordingOfRecord,
} from '../reuse/index.ts';
import type { AuditablePrint } from '../types.ts';
import { type AskedQuotation, stanceChangeOf } from './stance-change.ts';

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
  speaker: namedSpeaker(speaker),
  role: role?.text ?? null,
  via,
  denies: stance === 'denies',
});

const byDate = (a: AuditablePrint, b: AuditablePrint) =>
  byUnits(a.date ?? '\uffff', b.date ?? '\uffff') || byUnits(a.id, b.id);

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
  const hasSameWords = (print: Print) => isAllKept(comparePrint(asked.passage, textOfRecord(print)));
  const aligned = (print: Print) => (print === fullest ? [] : [...comparePrint(textOfRecord(print), whole).alignment]);
  return [
    {
      utterance,
      text: whole.text.trim(),
      relation,
      score,
      alignment: [...alignment],
      stanceChange: stanceChangeOf(asked, prints, fullest),
      sameWords: isAllKept({ alignment }) ? [] : sorted.filter(hasSameWords).map(({ id }) => id),
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

export function toAnswer<Print extends AuditablePrint>(
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

/** The findings of the first utterances of some records, at most `most`. */
export async function findingsOf<Print extends AuditablePrint>(
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

/** Other speakers to whom prints attribute the same words. A speaker who denies what another asserts is not a rival. */
export function othersOf(
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
