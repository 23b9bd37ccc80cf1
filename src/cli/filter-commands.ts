/** The commands that a distributed engine calls: filters on lines, and what makes the output of `build` from their lines. */
import { type Command, Option } from 'commander';
import type { BuildFlags } from './build.ts';
import type { ExitCode } from './exit.ts';
import type { MapFlags } from './filters.ts';
import { addReadingOptions, INPUTS, pageReaderOption, type ReadingFlags } from './options.ts';

export function addFilterCommands(program: Command, finish: (code: ExitCode) => void): void {
  addReadingOptions(
    program
      .command('pack')
      .summary('articles as self-contained lines, for a distributed engine')
      .description(
        'Reads files of any kind and prints one self-contained article a line, for `quotegraph map` elsewhere.',
      )
      .argument('<inputs...>', INPUTS),
  ).action(async (inputs: string[], flags: ReadingFlags) => {
    const { pack } = await import('./filters.ts');
    finish(await pack(inputs, flags));
  });

  addReadingOptions(
    program
      .command('map')
      .summary('a filter: packed articles in, wordings and keys out')
      .description(
        'Reads packed articles from standard input; prints their wordings and keys, and a status line for each.',
      )
      .option('--records', 'the record of each article and its wordings; their keys are for `quotegraph unite`'),
  ).action(async (flags: MapFlags) => {
    const { map } = await import('./filters.ts');
    finish(await map(flags));
  });

  addReadingOptions(
    program
      .command('copies')
      .summary('a filter: records of one article in, its wordings out')
      .description(
        'Reads {"records"} from standard input, each a list of the lines that `quotegraph map --records` gave for one article that was read more than once; prints the wordings that stand in the place of theirs.',
      ),
  ).action(async (flags: ReadingFlags) => {
    const { copies } = await import('./filters.ts');
    finish(await copies(flags));
  });

  addReadingOptions(
    program
      .command('unite')
      .summary('a filter: prints of a wording in, the wording and its keys out')
      .description(
        'Reads {"prints"} from standard input, each a list of all lines that `quotegraph map --records` gave for a wording; prints the wording and its keys.',
      ),
  ).action(async (flags: ReadingFlags) => {
    const { unite } = await import('./filters.ts');
    finish(await unite(flags));
  });

  addReadingOptions(
    program
      .command('verify')
      .summary('a filter: pairs of wordings in, edges out')
      .description(
        'Reads {"one", "other"} from standard input, each a list of the lines that `quotegraph map` gave for a wording; prints an edge where they are one utterance.',
      ),
  ).action(async (flags: ReadingFlags) => {
    const { verify } = await import('./filters.ts');
    finish(await verify(flags));
  });

  addReadingOptions(
    program
      .command('assemble')
      .summary('what an engine read and joined, as the output of build')
      .description(
        'Reads the records and status lines of `quotegraph map --records` from standard input, and the roots and stock phrases that the statements give; writes what `quotegraph build` writes.',
      )
      .option('-o, --output <folder>', 'where to write', 'output')
      .addOption(
        new Option('--page-text <which>', 'how much of the articles’ words report.html carries')
          .choices(['quotes', 'none'])
          .default('quotes'),
      )
      .addOption(pageReaderOption()),
  ).action(async (flags: BuildFlags) => {
    const { assemble } = await import('./assemble.ts');
    finish(await assemble(flags));
  });
}
