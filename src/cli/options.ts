/** The options of the commands that read articles, and their meaning for the library. */
import { availableParallelism } from 'node:os';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { DEFAULT_LIMITS } from '../limits.ts';
import type { Options } from '../settings.ts';

export const INPUTS = 'files, folders, quoted globs, or - for standard input';

/** Options parsed by commander that decide how much is read. */
export interface SizeFlags {
  readonly articleMb: number;
  /** For commands that read the articles. */
  readonly articleWords?: number;
  /** For commands that unpack inputs. */
  readonly unpackedGb?: number;
}

/** Options that decide which quotations are extracted. */
export interface ExtractionFlags {
  readonly acts: 'speech' | 'all';
  readonly minConfidence: number;
  readonly tagger: 'none' | 'small';
}

/** Options that decide where the results of a run are told. */
export interface ReportFlags {
  readonly json?: true;
  readonly quiet?: true;
  readonly progress: boolean;
  readonly summary?: string;
}

/** Options of a run over inputs; an option that its command lacks is missing. */
export interface RunFlags extends ReportFlags, Partial<ExtractionFlags>, Partial<SizeFlags> {
  readonly corrections?: string;
  readonly known?: string;
  readonly workers?: number;
  readonly store?: string;
}

/** Options of the commands that read articles. */
export type ReadingFlags = RunFlags & ExtractionFlags & Required<SizeFlags>;

const PATH = /[<[](?:file|folder|place)[>\]]/;

/** True for an option whose value is a path. */
export const takesPath = ({ flags }: Option): boolean => PATH.test(flags);

const numberParser =
  (expected: string, isValid: (number: number) => boolean) =>
  (value: string): number => {
    const number = value.trim() === '' ? Number.NaN : Number(value);
    if (!isValid(number)) throw new InvalidArgumentError(`Expected ${expected}.`);
    return number;
  };

const MAX_PORT = 65_535;

const probability = numberParser('a number from 0 to 1', (number) => number >= 0 && number <= 1);
const wholeNumber = numberParser('a whole number, 0 or more', (number) => Number.isInteger(number) && number >= 0);
const size = numberParser('a number above 0', (number) => number > 0 && Number.isFinite(number));
const port = numberParser(
  `a whole number up to ${MAX_PORT}`,
  (number) => Number.isInteger(number) && number >= 0 && number <= MAX_PORT,
);

export const defaultWorkers = (): number => Math.max(1, availableParallelism() - 1);

export const workersOption = (about = 'worker threads; 0 reads in the main thread'): Option =>
  new Option('--workers <n>', about).argParser(wholeNumber).default(defaultWorkers(), 'processors minus one');

export const knownOption = (): Option =>
  new Option('--known <file>', 'known people and outlets, one per line, with the ids that their nodes get');

export const pageTextOption = (): Option =>
  new Option('--page-text <which>', 'how much article text report.html includes')
    .choices(['full', 'quotes', 'none'])
    .default('full');

export const pageReaderOption = (): Option =>
  new Option('--page-reader', 'include the reader of pasted articles in report.html, which adds 2 MB');

export const sizeOption = (flags: string, about: string, otherwise: number): Option =>
  new Option(flags, about).argParser(size).default(otherwise);

export const portOption = (): Option =>
  new Option('--port <n>', 'port to listen on; 0 for any free port').argParser(port).default(7878);

export const actsOption = (): Option =>
  new Option('--acts <which>', 'what counts as a quotation').choices(['speech', 'all']).default('speech');

export const minConfidenceOption = (): Option =>
  new Option('--min-confidence <x>', 'keep quotations with a confidence (quotation × speaker) of at least x')
    .argParser(probability)
    .default(0);

export const taggerOption = (): Option =>
  new Option('--tagger <which>', 'model that complements the rules; none uses the rules only')
    .choices(['none', 'small'])
    .default('small');

export const articleSizeOption = (): Option =>
  sizeOption('--article-mb <n>', 'maximum size of an article or line, in megabytes', 20);

const articleLengthOption = (): Option =>
  new Option('--article-words <n>', 'maximum length of an article, in words and marks')
    .argParser(wholeNumber)
    .default(DEFAULT_LIMITS.articleWords);

export const unpackedSizeOption = (): Option =>
  sizeOption('--unpacked-gb <n>', 'maximum unpacked size of a compressed input, in gigabytes', 1);

export const addExtractionOptions = (command: Command): Command =>
  command.addOption(actsOption()).addOption(minConfidenceOption()).addOption(taggerOption());

export const addReportOptions = (command: Command): Command =>
  command
    .option('--json', 'print the result as JSON, and nothing else on standard output')
    .option('-q, --quiet', 'print no result for people, only problems')
    .option('--no-progress', 'do not show progress')
    .option('--summary <file>', 'write a report with the result of each input to a file, as JSON');

export const addReadingOptions = (command: Command): Command =>
  addReportOptions(
    addExtractionOptions(command)
      .option('--corrections <file>', 'an editor’s decisions, one per line; they override the program')
      .addOption(articleSizeOption())
      .addOption(articleLengthOption())
      .addOption(unpackedSizeOption()),
  );

export function toOptions(flags: Partial<ReadingFlags>): Options {
  const { acts, minConfidence, tagger, articleMb, articleWords, unpackedGb } = flags;
  const limits = {
    ...(articleMb === undefined ? {} : { articleBytes: Math.floor(articleMb * 1024 ** 2) }),
    ...(articleWords === undefined ? {} : { articleWords }),
    ...(unpackedGb === undefined ? {} : { unpackedBytes: Math.floor(unpackedGb * 1024 ** 3) }),
  };
  return { acts, minConfidence, tagger, limits };
}
