/** What a newsroom asks first: who is quoted most, and what was reprinted, changed in its meaning, denied or disputed. */
import { type Engine, passagesAt } from '../../database/index.ts';
import type { AlignmentStep, Overview } from '../../schema.ts';
import { affirms, negationsIn, STATED } from '../../util/affirms.ts';
import { confidenceOf, isDoubtful } from '../../util/confidence.ts';
import { byUnits } from '../../util/order.ts';
import type { Occurrence, Print, Speaker, Utterance } from '../types.ts';
import { excerptOf } from './excerpt.ts';
import { disagreementsOf, type GraphContents, type GraphWriter, telltaleEdits, utteranceText } from './index.ts';

/** Lengths of the lists. */
const QUOTED = 5;
const UTTERANCES = 3;

function mostQuoted(occurrences: readonly Occurrence[]): Overview['quoted'] {
  const quoted = new Map<Speaker, { quotations: number; readonly outlets: Set<string> }>();
  for (const { speaker, article } of occurrences) {
    if (!speaker) continue;
    const counted = quoted.get(speaker) ?? { quotations: 0, outlets: new Set() };
    counted.quotations += 1;
    if (article.outlet) counted.outlets.add(article.outlet.id);
    quoted.set(speaker, counted);
  }
  return [...quoted]
    .sort(([one, its], [other, others]) => others.quotations - its.quotations || byUnits(one.id, other.id))
    .slice(0, QUOTED)
    .map(([{ name }, { quotations, outlets }]) => ({ name, quotations, outlets: outlets.size }));
}

/** Outlets, then articles, then prints: repeats in one outlet matter least. */
const weightOf = ({ prints }: Utterance): readonly number[] => [
  new Set(prints.flatMap(({ occurrence }) => occurrence.article.outlet?.id ?? [])).size,
  new Set(prints.map(({ occurrence }) => occurrence.article.id)).size,
  prints.length,
];

function compareWeights(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, i) => value !== other[i]);
  return at < 0 ? 0 : (other[at] ?? 0) - (one[at] ?? 0);
}

/** The first by weight, then by longer text, then by text. */
async function mostPrinted(engine: Engine, utterances: readonly Utterance[]): Promise<readonly Utterance[]> {
  const weighed = utterances
    .map((utterance) => ({ utterance, weight: weightOf(utterance) }))
    .sort((a, b) => compareWeights(a.weight, b.weight));
  const last = weighed[UTTERANCES - 1] ?? weighed.at(-1);
  const open = weighed.filter(({ weight }) => last && compareWeights(weight, last.weight) <= 0);
  const passages = await passagesAt(
    engine,
    open.map(({ utterance }) => utterance.fullest.quotation.place),
  );
  const texts = open.map((one) => ({
    ...one,
    text: utteranceText(passages.get(one.utterance.fullest.quotation.place)),
  }));
  texts.sort((a, b) => compareWeights(a.weight, b.weight) || b.text.length - a.text.length || byUnits(a.text, b.text));
  return texts.slice(0, UTTERANCES).map(({ utterance }) => utterance);
}

/** The utterances that have such prints among their sure ones, the surest first. */
function withSurePrints(
  utterances: readonly Utterance[],
  among: (sure: readonly Print[]) => readonly Print[],
): readonly Utterance[] {
  const found = utterances.flatMap((utterance) => {
    const prints = among(utterance.prints.filter(({ occurrence }) => !isDoubtful(occurrence.quotation)));
    const sureness = Math.max(...prints.map(({ occurrence }) => confidenceOf(occurrence.quotation)));
    return prints.length > 0 ? [{ utterance, sureness }] : [];
  });
  found.sort((one, other) => other.sureness - one.sureness || byUnits(one.utterance.id, other.utterance.id));
  return found.map(({ utterance }) => utterance);
}

/** Prints in which a speaker denies what the same speaker states in another print. */
function turnedRound(
  prints: readonly Print[],
  { denies, stanceOf }: GraphContents,
  edits: ReadonlyMap<number, readonly AlignmentStep[]>,
): readonly Print[] {
  const denials = prints.filter(({ occurrence }) => denies(occurrence));
  if (denials.length === 0 || denials.length === prints.length) return [];
  const affirmed = ({ occurrence: { quotation } }: Print, stance: 'asserts' | 'denies') =>
    affirms(stance, negationsIn(edits.get(quotation.place) ?? []));
  return denials.filter((denial) =>
    prints.some(
      (print) =>
        STATED[stanceOf(print.occurrence)] === true &&
        denial.occurrence.speaker !== null &&
        denial.occurrence.speaker === print.occurrence.speaker &&
        affirmed(denial, 'denies') !== affirmed(print, 'asserts'),
    ),
  );
}

export async function overviewOf(contents: GraphContents, writer: GraphWriter): Promise<Overview> {
  const { engine, linked, utterances, denies } = contents;
  const reprinted = utterances.filter(({ prints }) => prints.length > 1);
  const edits = await telltaleEdits(engine);
  const denied = withSurePrints(utterances, (prints) => prints.filter(({ occurrence }) => denies(occurrence)));
  const turned = withSurePrints(reprinted, (prints) => [
    ...prints.filter(({ occurrence }) => edits.get(occurrence.quotation.place)?.some(({ turns }) => turns)),
    ...turnedRound(prints, contents, edits),
  ]);
  const disputed = reprinted.filter((utterance) =>
    disagreementsOf(utterance, contents).some(({ about }) => about === 'speaker'),
  );
  const first = {
    reprinted: await mostPrinted(engine, reprinted),
    turned: turned.slice(0, UTTERANCES),
    denied: denied.slice(0, UTTERANCES),
    disputed: await mostPrinted(engine, disputed),
  };
  const idsOf = (some: readonly Utterance[]) => some.map(({ id }) => id);
  return {
    quoted: mostQuoted(linked.occurrences),
    withoutSpeaker: linked.occurrences.filter(({ speaker }) => speaker === null).length,
    doubtful: linked.occurrences.filter(({ quotation }) => isDoubtful(quotation)).length,
    reprinted: { utterances: idsOf(first.reprinted), of: reprinted.length },
    turned: { utterances: idsOf(first.turned), of: turned.length },
    denied: { utterances: idsOf(first.denied), of: denied.length },
    disputed: { utterances: idsOf(first.disputed), of: disputed.length },
    excerpt: await excerptOf(contents, writer, [...new Set(Object.values(first).flat())]),
  };
}
