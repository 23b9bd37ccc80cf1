/**
 * `quotegraph engine …`: the stages of `build` for a distributed engine, as line filters, and `assemble`, which writes the
 * output of `build` from their lines. Each has only the options that it uses.
 */
import { type Command, Option } from 'commander';
import type { AssembleFlags } from './assemble.ts';
import type { MapFlags } from './engine-filters.ts';
import type { ExitCode } from './exit.ts';
import { ENGINE_HELP } from './help.ts';
import {
  addExtractionOptions,
  addReportOptions,
  articleSizeOption,
  INPUTS,
  pageReaderOption,
  type SizeFlags,
  unpackedSizeOption,
} from './options.ts';

type Finish = (code: ExitCode) => void;

function addPackCommand(engine: Command, finish: Finish): void {
  engine
    .command('pack')
    .summary('inputs → self-contained articles')
    .description('Reads inputs of any format and prints one self-contained article per line, for `map`.')
    .argument('<inputs...>', INPUTS)
    .addOption(articleSizeOption())
    .addOption(unpackedSizeOption())
    .action(async (inputs: string[], flags: SizeFlags) => {
      const { pack } = await import('./engine-filters.ts');
      finish(await pack(inputs, flags));
    });
}

function addMapCommand(engine: Command, finish: Finish): void {
  addExtractionOptions(
    engine
      .command('map')
      .summary('packed articles → wordings and keys')
      .description(
        'Reads packed articles from standard input; prints their wordings and keys, and a status line per article.',
      )
      .option('--records', 'print records, and wordings without keys, which `unite` adds'),
  )
    .addOption(articleSizeOption())
    .action(async (flags: MapFlags) => {
      const { map } = await import('./engine-filters.ts');
      finish(await map(flags));
    });
}

function addCopiesCommand(engine: Command, finish: Finish): void {
  engine
    .command('copies')
    .summary('records of an article that was read more than once → its wordings')
    .description(
      'Reads {"records"} from standard input, each the list of lines that `map --records` printed for an article that was read more than once; prints the wordings that replace theirs.',
    )
    .addOption(articleSizeOption())
    .action(async (flags: SizeFlags) => {
      const { copies } = await import('./engine-filters.ts');
      finish(await copies(flags));
    });
}

function addUniteCommand(engine: Command, finish: Finish): void {
  engine
    .command('unite')
    .summary('prints of a wording → the wording and its keys')
    .description(
      'Reads {"prints"} from standard input, each the list of lines that `map --records` printed for a wording; prints the wording and its keys.',
    )
    .addOption(articleSizeOption())
    .action(async (flags: SizeFlags) => {
      const { unite } = await import('./engine-filters.ts');
      finish(await unite(flags));
    });
}

function addVerifyCommand(engine: Command, finish: Finish): void {
  engine
    .command('verify')
    .summary('pairs of wordings → edges')
    .description(
      'Reads {"one", "other"} from standard input, each the list of lines that `map` printed for a wording; prints an edge if they are one utterance.',
    )
    .addOption(articleSizeOption())
    .action(async (flags: SizeFlags) => {
      const { verify } = await import('./engine-filters.ts');
      finish(await verify(flags));
    });
}

function addAssembleCommand(engine: Command, finish: Finish): void {
  addReportOptions(
    engine
      .command('assemble')
      .summary('records, roots and stock phrases → the output of build')
      .description(
        'Reads the lines of `map --records`, and the roots and stock phrases that the SQL gives, from standard input; writes what `quotegraph build` writes.',
      )
      .option('-o, --output <folder>', 'output folder', 'output')
      .addOption(
        new Option('--page-text <which>', 'how much article text report.html includes')
          .choices(['quotes', 'none'])
          .default('quotes'),
      )
      .addOption(pageReaderOption()),
  ).action(async (flags: AssembleFlags) => {
    const { assemble } = await import('./assemble.ts');
    finish(await assemble(flags));
  });
}

const COMMANDS = [
  addPackCommand,
  addMapCommand,
  addCopiesCommand,
  addUniteCommand,
  addVerifyCommand,
  addAssembleCommand,
];

export function addEngineCommand(program: Command, finish: Finish): void {
  const engine = program
    .command('engine')
    .summary('the stages of build as line filters, for a distributed engine')
    .description('The stages of build as line filters, for a distributed engine that groups and joins their lines.')
    .addHelpText('after', ENGINE_HELP);
  for (const addCommand of COMMANDS) addCommand(engine, finish);
}
