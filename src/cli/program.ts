/**
 * Defines the command line. Each command imports its file only when it runs: the modules take most of a second to load,
 * and `--help` does not need them.
 */
import { Argument, Command, Option } from 'commander';
import pc from 'picocolors';
import { STANCES } from '../model.ts';
import { VERSION } from '../version.ts';
import { DECISIONS } from '../write/correction.ts';
import { formatNames } from '../write/export/index.ts';
import { printable } from '../write/printable.ts';
import type { AuditFlags } from './audit.ts';
import type { BuildFlags } from './build.ts';
import { SHELLS, type Shell } from './completion/shells.ts';
import { addConfiguration } from './config/apply.ts';
import { configSchema } from './config/schema.ts';
import { isShared } from './config/settings.ts';
import { addEngineCommand } from './engine-commands.ts';
import type { ExitCode } from './exit.ts';
import type { ExportFlags } from './export.ts';
import type { ExtractFlags } from './extract.ts';
import {
  AUDIT_HELP,
  BUILD_HELP,
  COMPLETION_HELP,
  EXPLAIN_HELP,
  EXPORT_HELP,
  EXTRACT_HELP,
  MAIN_HELP,
  REMOVE_HELP,
  SCHEMA_HELP,
  SERVE_HELP,
} from './help.ts';
import {
  actsOption,
  addReadingOptions,
  INPUTS,
  knownOption,
  minConfidenceOption,
  pageReaderOption,
  pageTextOption,
  portOption,
  type ReadingFlags,
  sizeOption,
  taggerOption,
  workersOption,
} from './options.ts';
import type { RemoveFlags } from './remove.ts';
import type { ServeFlags } from './serve.ts';

type Finish = (code: ExitCode) => void;

function addBuildCommand(program: Command, finish: Finish): void {
  addReadingOptions(
    program
      .command('build')
      .summary('build the attribution graph of articles')
      .description(
        'Reads articles, extracts their quotations, links those that print the same words, and writes the graph.',
      )
      .argument('<inputs...>', INPUTS)
      .option('-o, --output <folder>', 'output folder', 'output')
      .addOption(workersOption())
      .option('--store <file>', 'database to create or update; only new and changed articles are read')
      .option(
        '--watch <file>',
        'with --store: speakers, outlets and words, one per line; restricts changes.ndjson to them',
      )
      .option('--changes-only', 'with --store: write only changes.ndjson and run.json; export and serve give the rest')
      .addOption(knownOption())
      .addOption(pageTextOption())
      .addOption(pageReaderOption()),
  )
    .addHelpText('after', BUILD_HELP)
    .action(async (inputs: string[], flags: BuildFlags) => {
      const { build } = await import('./build.ts');
      finish(await build(inputs, flags));
    });
}

function addExtractCommand(program: Command, finish: Finish): void {
  addReadingOptions(
    program
      .command('extract')
      .summary('print the quotations of each article as a JSON line')
      .description('Prints one JSON line per article, in input order, with every quotation and who said it.')
      .argument('<inputs...>', INPUTS)
      .option('--text', 'print each article as it is read instead, with the source of its metadata')
      .addOption(workersOption()),
  )
    .addHelpText('after', EXTRACT_HELP)
    .action(async (inputs: string[], flags: ExtractFlags) => {
      const { extract } = await import('./extract.ts');
      finish(await extract(inputs, flags));
    });
}

function addExplainCommand(program: Command, finish: Finish): void {
  addReadingOptions(
    program
      .command('explain')
      .summary('show an article with the evidence for each quotation')
      .description('Prints an article with its quotations marked, and the evidence for each.')
      .argument('<article>', 'a file, a folder, or - for standard input'),
  )
    .addHelpText('after', EXPLAIN_HELP)
    .action(async (article: string, flags: ReadingFlags) => {
      const { explain } = await import('./explain.ts');
      finish(await explain(article, flags));
    });
}

function addAuditCommand(program: Command, finish: Finish): void {
  addReadingOptions(
    program
      .command('audit')
      .summary('look up who printed words before, or check a draft')
      .description('Looks up words in a store or in articles: who printed them, when first, and with what changes.')
      .argument('<inputs...>', `a store, an output folder of build, or ${INPUTS}`)
      .option('--text <words>', 'words to look up; they need not be exact')
      .option('--speaker <name>', 'with --text: who says the words, to compare with the prints')
      .addOption(new Option('--stance <which>', 'with --text: how they are said').choices(STANCES))
      .option('--draft <file>', 'an article whose quotations are looked up')
      .addOption(
        new Option('--fail-on <what>', 'exit with code 4 if a quotation is').choices(['reused', 'altered', 'disputed']),
      )
      .addOption(
        new Option(
          '--suggest-corrections [what]',
          'print lines for a corrections file instead, with the current values (default: speaker)',
        ).choices(DECISIONS),
      ),
  )
    .addHelpText('after', AUDIT_HELP)
    .action(async (inputs: string[], flags: AuditFlags) => {
      const { audit } = await import('./audit.ts');
      finish(await audit(inputs, flags));
    });
}

function addRemoveCommand(program: Command, finish: Finish): void {
  program
    .command('remove')
    .summary('remove articles from a store permanently')
    .description('Removes articles and their quotations from a store, and excludes them from later builds.')
    .argument('<store>', 'a store written by build --store')
    .argument('<articles...>', 'ids, URLs or file paths')
    .option('-o, --output <folder>', 'an output folder to rebuild from the remaining articles')
    .addOption(pageTextOption())
    .addOption(pageReaderOption())
    .option('--restore', 'allow removed articles to be read again')
    .option('--corrections <file>', 'the corrections file that the store was built with')
    .option('--json', 'print the result as JSON on standard output')
    .option('-q, --quiet', 'print only the articles not found')
    .addHelpText('after', REMOVE_HELP)
    .action(async (store: string, articles: string[], flags: RemoveFlags) => {
      const { remove } = await import('./remove.ts');
      finish(await remove(store, articles, flags));
    });
}

function addExportCommand(program: Command, finish: Finish): void {
  addReadingOptions(
    program
      .command('export')
      .summary('convert the graph to the format of another tool')
      .description('Converts articles, an output folder of build, or a store to the format of another tool.')
      .argument('<inputs...>', `an output folder of build, a store, or ${INPUTS}`)
      .addOption(new Option('--format <format>', 'output format').choices(formatNames()).makeOptionMandatory())
      .addOption(knownOption())
      .addOption(workersOption())
      .option('-o, --output <place>', 'file or folder to write (default: in "output")'),
  )
    .addHelpText('after', EXPORT_HELP)
    .action(async (inputs: string[], flags: ExportFlags, command: Command) => {
      const { exportTo } = await import('./export.ts');
      finish(await exportTo(inputs, flags, (name) => isShared(command, name)));
    });
}

function addServeCommand(program: Command, finish: Finish): void {
  program
    .command('serve')
    .summary('serve the page and a JSON API')
    .description('Serves the page and a JSON API for a store or an output folder of build.')
    .argument('<place>', 'a store, or an output folder of build')
    .option('--host <address>', 'address to listen on; any but loopback admits other machines', '127.0.0.1')
    .addOption(portOption())
    .option('--allow-host <name...>', 'further host names to accept')
    .addOption(pageTextOption())
    .option('--corrections <file>', 'the corrections file that the store was built with')
    .addOption(actsOption())
    .addOption(minConfidenceOption())
    .addOption(taggerOption())
    .addOption(workersOption('threads that read posted articles, at least one'))
    .addOption(sizeOption('--body-mb <n>', 'maximum size of a request body, in megabytes', 1))
    .addOption(sizeOption('--seconds <n>', 'maximum duration of a request, in seconds', 30))
    .option('--json', 'print the URL as JSON on standard output')
    .option('-q, --quiet', 'print only problems on standard error')
    .addHelpText('after', SERVE_HELP)
    .action(async (place: string, flags: ServeFlags) => {
      const { serveUntilStopped } = await import('./serve.ts');
      finish(await serveUntilStopped(place, flags));
    });
}

function addSchemaCommand(program: Command, finish: Finish): void {
  program
    .command('schema')
    .summary('print the JSON Schema of all output')
    .description('Prints the JSON Schema (draft 2020-12) of graph.json and of the NDJSON records.')
    .option('--config', 'print the schema of quotegraph.config.json instead')
    .addHelpText('after', SCHEMA_HELP)
    .action(async ({ config }: { config?: true }) => {
      const { printSchema } = await import('./schema.ts');
      finish(
        await printSchema(
          config ? configSchema(program) : (await import('../write/json-schema.ts')).jsonSchema(VERSION),
        ),
      );
    });
}

function addCompletionCommand(program: Command, finish: Finish): void {
  program
    .command('completion')
    .summary('print a script that completes commands in a shell')
    .description('Prints a script by which a shell completes commands, options and their values.')
    .addArgument(new Argument('<shell>', 'the shell').choices(SHELLS))
    .addHelpText('after', COMPLETION_HELP)
    .action(async (shell: Shell) => {
      const { printCompletion } = await import('./completion/index.ts');
      finish(await printCompletion(shell, program));
    });
}

const COMMANDS = [
  addBuildCommand,
  addExtractCommand,
  addExplainCommand,
  addAuditCommand,
  addRemoveCommand,
  addExportCommand,
  addServeCommand,
  addSchemaCommand,
  addCompletionCommand,
  addEngineCommand,
];

/** @param finish receives the exit code of the command */
export function createProgram(finish: Finish): Command {
  const program = new Command('quotegraph');
  program
    .description('Finds who said what, in which outlet, across news articles, and which words were printed again.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .configureOutput({
      // An error repeats arguments, which may be names of files that somebody else chose.
      outputError: (text, write) => write(text.split('\n').map(printable).join('\n')),
    })
    .configureHelp({ styleTitle: pc.bold, styleCommandText: pc.cyan, styleOptionText: pc.cyan })
    .showSuggestionAfterError()
    .showHelpAfterError('Run with --help for usage.')
    .exitOverride()
    .addHelpText('after', MAIN_HELP);
  for (const addCommand of COMMANDS) addCommand(program, finish);
  addConfiguration(program, finish);
  return program;
}
