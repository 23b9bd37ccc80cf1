/** Ids that utterances had in earlier states, and those that they have now. */
import { byUnits, printOf } from '../ids.ts';
import type { Engine, Row } from './engine.ts';
import { statement } from './statements.ts';
import { TABLES } from './tables.ts';

/** Puts rows of `placed` in the place of those before. Who asks for an utterance that is no more is led to the one with its fullest print. */
export async function replacePlaces(
  engine: Engine,
  rows: Iterable<Row>,
  prints: Iterable<readonly [quotation: string, utterance: string]>,
): Promise<void> {
  await engine.keep('former_utterances', statement('former-utterances'), 'passing');
  await engine.load('placed', TABLES.placed, rows);
  const gone = new Map<string, string>();
  for (const [utterance] of await engine.rows(statement('gone-utterances')))
    gone.set(printOf(String(utterance)), String(utterance));
  const aliases: (readonly [string, string])[] = [];
  if (gone.size > 0) {
    for (const [quotation, utterance] of prints) {
      const former = gone.get(quotation);
      if (former !== undefined) aliases.push([former, utterance]);
    }
  }
  await engine.load(
    'aliases',
    TABLES.aliases,
    aliases.sort(([a], [b]) => byUnits(a, b)),
  );
}
