/** The commands for a distributed engine: line filters, and `assemble`, which writes the output of `build` from their lines. */
import { type Command, Option } from 'commander';
import type { BuildFlags } from './build.ts';
import type { ExitCode } from './exit.ts';
import type { MapFlags } from './filters.ts';
import { addReadingOptions, INPUTS, pageReaderOption, type ReadingFlags } from './options.ts';

export function addFilterCommands(program: Command, finish: (code: ExitCode) => void): void {
  addReadingOptions(
    program
      .command('pack')
      .summary('filter: inputs to self-contained articles, one per line')
      .description('Reads inputs of any format and prints one self-contained article per line, for `quotegraph map`.')
      .argument('<inputs...>', INPUTS),
  ).action(async (inputs: string[], flags: ReadingFlags) => {
    const { pack } = await import('./filters.ts');
    finish(await pack(inputs, flags));
  });

  addReadingOptions(
    program
      .command('map')
      .summary('filter: packed articles to wordings and keys')
      .description(
        'Reads packed articles from standard input; prints their wordings and keys, and a status line per article.',
      )
      .option('--records', 'print records, and wordings without keys, which `quotegraph unite` adds'),
  ).action(async (flags: MapFlags) => {
    const { map } = await import('./filters.ts');
    finish(await map(flags));
  });

  addReadingOptions(
    program
      .command('copies')
      .summary('filter: records of an article to its wordings')
      .description(
        'Reads {"records"} from standard input, each the list of lines that `quotegraph map --records` printed for an article that was read more than once; prints the wordings that replace theirs.',
      ),
  ).action(async (flags: ReadingFlags) => {
    const { copies } = await import('./filters.ts');
    finish(await copies(flags));
  });

  addReadingOptions(
    program
      .command('unite')
      .summary('filter: prints of a wording to the wording and its keys')
      .description(
        'Reads {"prints"} from standard input, each the list of lines that `quotegraph map --records` printed for a wording; prints the wording and its keys.',
      ),
  ).action(async (flags: ReadingFlags) => {
    const { unite } = await import('./filters.ts');
    finish(await unite(flags));
  });

  addReadingOptions(
    program
      .command('verify')
      .summary('filter: pairs of wordings to edges')
      .description(
        'Reads {"one", "other"} from standard input, each the list of lines that `quotegraph map` printed for a wording; prints an edge if they are one utterance.',
      ),
  ).action(async (flags: ReadingFlags) => {
    const { verify } = await import('./filters.ts');
    finish(await verify(flags));
  });

  addReadingOptions(
    program
      .command('assemble')
      .summary('write the output of build from the results of an engine')
      .description(
        'Reads the lines of `quotegraph map --records`, and the roots and stock phrases that the SQL gives, from standard input; writes what `quotegraph build` writes.',
      )
      .option('-o, --output <folder>', 'output folder', 'output')
      .addOption(
        new Option('--page-text <which>', 'how much article text report.html includes')
          .choices(['quotes', 'none'])
          .default('quotes'),
      )
      .addOption(pageReaderOption()),
  ).action(async (flags: BuildFlags) => {
    const { assemble } = await import('./assemble.ts');
    finish(await assemble(flags));
  });
}
