/** The options that every reading command takes: how they are typed in, and what they mean to the library. */
import { availableParallelism } from 'node:os';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Options } from '../settings.ts';

/** What a command takes that reads articles, in words. */
export const INPUTS = 'files, folders, globs in quotes, or - for standard input';

/** As commander hands them over. */
export interface ReadingFlags {
  readonly acts: 'speech' | 'all';
  readonly minConfidence: number;
  readonly tagger: 'none' | 'small';
  readonly corrections?: string;
  /** Where the command writes a graph, in which those who are known have ids. */
  readonly known?: string;
  readonly articleMb: number;
  readonly unpackedGb: number;
  readonly json?: true;
  readonly quiet?: true;
  readonly progress: boolean;
  readonly summary?: string;
  /** Where the command reads with as many threads as are asked for. */
  readonly workers?: number;
  /** Where the command can keep what it read. */
  readonly store?: string;
}

function probability(value: string): number {
  const number = value.trim() === '' ? Number.NaN : Number(value);
  if (!(number >= 0 && number <= 1)) throw new InvalidArgumentError('It is a number from 0 to 1.');
  return number;
}

function wholeNumber(value: string): number {
  const number = value.trim() === '' ? Number.NaN : Number(value);
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('It is a whole number, 0 or more.');
  return number;
}

export const defaultWorkers = (): number => Math.max(1, availableParallelism() - 1);

export const workersOption = (): Option =>
  new Option(
    '--workers <n>',
    'threads that read articles; 0 for none but the main one, where no article can be stopped',
  )
    .argParser(wholeNumber)
    .default(defaultWorkers(), 'processors less one');

export const knownOption = (): Option =>
  new Option('--known <file>', 'people and outlets with ids of your own, one a line, which their nodes get');

export const pageTextOption = (): Option =>
  new Option('--page-text <which>', 'how much of the articles’ words report.html carries')
    .choices(['full', 'quotes', 'none'])
    .default('full');

export const pageReaderOption = (): Option =>
  new Option('--page-reader <which>', 'whether report.html can read an article that is pasted into it')
    .choices(['none', 'rules'])
    .default('rules');

function size(value: string): number {
  const number = value.trim() === '' ? Number.NaN : Number(value);
  if (!(number > 0 && Number.isFinite(number))) throw new InvalidArgumentError('It is a number above 0.');
  return number;
}

export const sizeOption = (flags: string, about: string, otherwise: number): Option =>
  new Option(flags, about).argParser(size).default(otherwise);

const MOST_PORT = 65_535;

function port(value: string): number {
  const number = wholeNumber(value);
  if (number > MOST_PORT) throw new InvalidArgumentError(`It is a whole number up to ${MOST_PORT}.`);
  return number;
}

export const portOption = (): Option =>
  new Option('--port <n>', 'the port to listen on; 0 for any that is free').argParser(port).default(7878);

export const actsOption = (): Option =>
  new Option('--acts <which>', 'what counts as a quotation').choices(['speech', 'all']).default('speech');

export const minConfidenceOption = (): Option =>
  new Option('--min-confidence <x>', 'keep quotations whose confidence in quotation × speaker is at least x')
    .argParser(probability)
    .default(0);

export const taggerOption = (): Option =>
  new Option('--tagger <which>', 'learned model that reads with the rules; none leaves them alone')
    .choices(['none', 'small'])
    .default('small');

export function addReadingOptions(command: Command): Command {
  return command
    .addOption(actsOption())
    .addOption(minConfidenceOption())
    .addOption(taggerOption())
    .option('--corrections <file>', 'an editor’s decisions, one a line; they overrule the program')
    .addOption(sizeOption('--article-mb <n>', 'longest article or line in megabytes', 20))
    .addOption(sizeOption('--unpacked-gb <n>', 'gigabytes that one compressed input may become', 1))
    .option('--json', 'answer as JSON on standard output')
    .option('-q, --quiet', 'nothing on standard error but what went wrong')
    .option('--no-progress', 'no progress line')
    .option('--summary <file>', 'write what became of each input to a file, as JSON');
}

export function toOptions({ acts, minConfidence, tagger, articleMb, unpackedGb }: ReadingFlags): Options {
  const limits = {
    articleBytes: Math.floor(articleMb * 1024 ** 2),
    unpackedBytes: Math.floor(unpackedGb * 1024 ** 3),
  };
  return { acts, minConfidence, tagger, limits };
}
