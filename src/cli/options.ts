/** The options that every reading command takes: how they are typed in, and what they mean to the library. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Options } from '../settings.ts';

/** As commander hands them over. */
export interface ReadingFlags {
  readonly acts: 'speech' | 'all';
  readonly minConfidence: number;
  readonly tagger: 'none' | 'small';
  readonly corrections?: string;
  readonly json?: true;
  readonly quiet?: true;
  readonly progress: boolean;
  readonly summary?: string;
}

function probability(value: string): number {
  const number = value.trim() === '' ? Number.NaN : Number(value);
  if (!(number >= 0 && number <= 1)) throw new InvalidArgumentError('It is a number from 0 to 1.');
  return number;
}

export function addReadingOptions(command: Command): Command {
  return command
    .addOption(new Option('--acts <which>', 'what counts as a quotation').choices(['speech', 'all']).default('speech'))
    .addOption(
      new Option('--min-confidence <x>', 'keep quotations whose confidence in quotation × speaker is at least x')
        .argParser(probability)
        .default(0),
    )
    .addOption(
      new Option('--tagger <which>', 'learned model that reads with the rules; none leaves them alone')
        .choices(['none', 'small'])
        .default('small'),
    )
    .option('--corrections <file>', 'an editor’s decisions, one a line; they overrule the program')
    .option('--json', 'answer as JSON on standard output')
    .option('-q, --quiet', 'nothing on standard error but what went wrong')
    .option('--no-progress', 'no progress line')
    .option('--summary <file>', 'write what became of each input to a file, as JSON');
}

export function toOptions({ acts, minConfidence, tagger }: ReadingFlags): Options {
  return { acts, minConfidence, tagger };
}

export const EXPORT_FORMATS = ['jsonld', 'gexf', 'graphml', 'neo4j', 'brat', 'parquet', 'csv', 'markdown'] as const;
