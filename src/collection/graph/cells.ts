/** Rows of quotations.csv: each quotation with what its row says about the other prints. */
import { z } from 'zod';
import { type Engine, linesInOrder, type StoredLine, telltaleAlignments } from '../../database/index.ts';
import { AlignmentStep, type QuotationCells, type SharedUtterance } from '../../schema.ts';
import type { Ranked } from '../../util/ranked.ts';
import type { Occurrence, Print, Utterance } from '../types.ts';
import type { GraphContents, PrintIndex } from './contents.ts';
import { disagreementsOf } from './nodes.ts';
import { provenanceOf } from './print-provenance.ts';
import { firstPrint } from './provenance.ts';
import { rankedPieces } from './ranked-pieces.ts';

const StoredAlignment = z.object({ alignment: z.array(AlignmentStep) });

const editsIn = (alignment: string): readonly AlignmentStep[] =>
  StoredAlignment.parse(JSON.parse(alignment)).alignment.filter(({ op }) => op !== 'kept');

type Edits = ReadonlyMap<number, readonly AlignmentStep[]>;

/** Edits of alignments that change the meaning or agree with a denial, by place. */
export async function telltaleEdits(engine: Engine): Promise<Edits> {
  const rows = await telltaleAlignments(engine);
  return new Map(
    rows.map(([place, json]) => {
      return [place, editsIn(json).filter(({ turns, agrees }) => turns !== undefined || agrees)];
    }),
  );
}

/** What the rows of all prints of an utterance say about it; null if it has one print. */
function sharedUtterance(utterance: Utterance, contents: GraphContents, edits: Edits): SharedUtterance | null {
  const { prints, fullest } = utterance;
  if (prints.length < 2) return null;
  const facts = prints.map((print) => provenanceOf(print, contents));
  const whole = prints.findIndex(({ occurrence }) => occurrence === fullest);
  return {
    prints: prints.map(({ occurrence, relation }) => ({
      id: occurrence.quotation.id,
      article: occurrence.article.id,
      title: occurrence.article.facts.title,
      outlet: occurrence.article.facts.outlet,
      date: occurrence.article.facts.date,
      linked: occurrence.speaker?.name ?? null,
      stance: contents.stanceOf(occurrence),
      relation,
      alignment: edits.get(occurrence.quotation.place) ?? [],
    })),
    firstPrint: firstPrint(facts, facts[whole]),
    disagreements: disagreementsOf(utterance, contents),
  };
}

/** The members of a record that are stored as its line. */
type LineMembers = Pick<QuotationCells, 'stance' | 'stanceWords' | 'cueText' | 'content' | 'text' | 'evidence'>;

function cellsOf(
  { quotation, article }: Occurrence,
  { utterance, relation }: Print,
  { line, alignment }: StoredLine,
  shared: SharedUtterance | null,
): QuotationCells {
  const { id, kind, act, speaker, speakerType, role, via, confidence } = quotation;
  const { title, url, outlet, date } = article.facts;
  const { stance, stanceWords, cueText, content, text, evidence }: LineMembers = JSON.parse(line);
  return {
    id,
    utterance,
    relation,
    outlet,
    date,
    article: article.id,
    title,
    url,
    speaker,
    speakerType,
    role,
    via,
    kind,
    act,
    stance,
    stanceWords,
    cueText,
    content,
    text,
    confidence,
    evidence,
    edits: alignment === '' ? [] : editsIn(alignment),
    shared,
  };
}

export function cellsIn(contents: GraphContents, prints: PrintIndex): Ranked<QuotationCells> {
  const shared = new Map<Utterance, SharedUtterance | null>();
  function sharedBy(utterance: Utterance, edits: Edits): SharedUtterance | null {
    const known = shared.get(utterance);
    if (known !== undefined) return known;
    const made = sharedUtterance(utterance, contents, edits);
    shared.set(utterance, made);
    return made;
  }
  let edits: Edits = new Map();
  async function* lines() {
    edits = await telltaleEdits(contents.engine);
    yield* linesInOrder(contents.engine);
  }
  return rankedPieces(contents, 'rows', 'byArticle', lines, (occurrence, line) => {
    const [print, utterance] = [prints.of(occurrence), prints.utteranceOf(occurrence)];
    return print && utterance ? cellsOf(occurrence, print, line, sharedBy(utterance, edits)) : null;
  });
}
