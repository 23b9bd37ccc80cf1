/**
 * The commands as a user sees them. Each command's own file is imported when it runs and not before: what it needs
 * takes most of a second to load, and `--help` needs none of it.
 */
import { Command, Option } from 'commander';
import pc from 'picocolors';
import { VERSION } from '../version.ts';
import { DECISIONS } from '../write/correction.ts';
import { formatNames } from '../write/export/index.ts';
import type { AuditFlags } from './audit.ts';
import type { BuildFlags } from './build.ts';
import type { ExitCode } from './exit.ts';
import type { ExportFlags } from './export.ts';
import { addFilterCommands } from './filter-commands.ts';
import {
  AUDIT_HELP,
  BUILD_HELP,
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

/** `finish` is told how the command ended. */
export function createProgram(finish: (code: ExitCode) => void): Command {
  const program = new Command('quotegraph');
  program
    .description('Finds who said what, in which outlet, across news articles, and which words were printed again.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .configureHelp({ styleTitle: pc.bold, styleCommandText: pc.cyan, styleOptionText: pc.cyan })
    .showSuggestionAfterError()
    .showHelpAfterError('Add --help to see what it takes.')
    .exitOverride()
    .addHelpText('after', MAIN_HELP);

  addReadingOptions(
    program
      .command('build')
      .summary('articles in, attribution graph out')
      .description('Reads articles, finds their quotations, links those that print the same words, writes the graph.')
      .argument('<inputs...>', INPUTS)
      .option('-o, --output <folder>', 'where to write', 'output')
      .addOption(workersOption())
      .option('--store <file>', 'keep what was read, and add to it: only new or changed articles are read again')
      .option(
        '--watch <file>',
        'speakers, outlets and words, one a line; of what is new in the store, write these alone',
      )
      .option(
        '--changes-only',
        'with --store: write what is new and no more; export and serve have the rest when asked',
      )
      .addOption(knownOption())
      .addOption(pageTextOption())
      .addOption(pageReaderOption()),
  )
    .addHelpText('after', BUILD_HELP)
    .action(async (inputs: string[], flags: BuildFlags) => {
      const { build } = await import('./build.ts');
      finish(await build(inputs, flags));
    });

  addReadingOptions(
    program
      .command('extract')
      .summary('one JSON line per article on standard output')
      .description('Prints one JSON line per article, in input order, with every quotation and who said it.')
      .argument('<inputs...>', INPUTS)
      .addOption(workersOption()),
  )
    .addHelpText('after', EXTRACT_HELP)
    .action(async (inputs: string[], flags: ReadingFlags) => {
      const { extract } = await import('./extract.ts');
      finish(await extract(inputs, flags));
    });

  addReadingOptions(
    program
      .command('explain')
      .summary('an article with the evidence for each quotation')
      .description('Prints an article with each of its quotations and the evidence for it.')
      .argument('<article>', 'a file, or - for standard input'),
  )
    .addHelpText('after', EXPLAIN_HELP)
    .action(async (article: string, flags: ReadingFlags) => {
      const { explain } = await import('./explain.ts');
      finish(await explain(article, flags));
    });

  addReadingOptions(
    program
      .command('audit')
      .summary('who printed these words before, and what a draft does to them')
      .description('Looks words up in a store or in articles: who printed them, first when, and what was changed.')
      .argument('<inputs...>', `a store, a folder that build wrote, or ${INPUTS}`)
      .option('--text <words>', 'words as somebody remembers them')
      .option('--draft <file>', 'a new article, of which every quotation is looked up')
      .addOption(
        new Option('--fail-on <what>', 'exit code 4 where a quotation is').choices(['reused', 'altered', 'disputed']),
      )
      .addOption(
        new Option(
          '--suggest-corrections [what]',
          'print lines for a corrections file instead, as things stand now; without a choice, speaker',
        ).choices(DECISIONS),
      ),
  )
    .addHelpText('after', AUDIT_HELP)
    .action(async (inputs: string[], flags: AuditFlags) => {
      const { audit } = await import('./audit.ts');
      finish(await audit(inputs, flags));
    });

  program
    .command('remove')
    .summary('takes articles out of a store, and keeps them out')
    .description('Takes articles out of a store, with all that hangs on them, and keeps them out.')
    .argument('<store>', 'a store, as build --store wrote it')
    .argument('<articles...>', 'ids, urls, or paths of files')
    .option('-o, --output <folder>', 'an output folder to make anew from what is left')
    .addOption(pageTextOption())
    .addOption(pageReaderOption())
    .option('--restore', 'let articles that were taken out be read again')
    .option('--corrections <file>', 'the corrections that the store was built with')
    .option('--json', 'answer as JSON on standard output')
    .option('-q, --quiet', 'nothing on standard error but what was not found')
    .addHelpText('after', REMOVE_HELP)
    .action(async (store: string, articles: string[], flags: RemoveFlags) => {
      const { remove } = await import('./remove.ts');
      finish(await remove(store, articles, flags));
    });

  addReadingOptions(
    program
      .command('export')
      .summary('the graph in the format of another tool')
      .description('Writes articles, what build wrote, or a store in the format of another tool.')
      .argument('<inputs...>', `a folder that build wrote, a store, or ${INPUTS}`)
      .addOption(new Option('--format <format>', 'what to write').choices(formatNames()).makeOptionMandatory())
      .addOption(knownOption())
      .addOption(workersOption())
      .option('-o, --output <place>', 'file or folder to write (default: in "output")'),
  )
    .addHelpText('after', EXPORT_HELP)
    .action(async (inputs: string[], flags: ExportFlags) => {
      const { exportTo } = await import('./export.ts');
      finish(await exportTo(inputs, flags));
    });

  program
    .command('serve')
    .summary('the page and a JSON API over a store or an output folder')
    .description('Serves the page and a JSON API over a store, or a folder that build wrote.')
    .argument('<place>', 'a store, or a folder that build wrote')
    .option('--host <address>', 'where to listen; anything but loopback lets others ask', '127.0.0.1')
    .addOption(portOption())
    .option('--allow-host <name...>', 'other names that the server is asked for by')
    .addOption(pageTextOption())
    .addOption(pageReaderOption())
    .option('--corrections <file>', 'the corrections that the store was built with')
    .addOption(actsOption())
    .addOption(minConfidenceOption())
    .addOption(taggerOption())
    .addOption(workersOption())
    .addOption(sizeOption('--body-mb <n>', 'longest body of a request in megabytes', 1))
    .addOption(sizeOption('--seconds <n>', 'longest time that a request may take', 30))
    .option('--json', 'print the address as JSON on standard output')
    .option('-q, --quiet', 'nothing on standard error but what went wrong')
    .addHelpText('after', SERVE_HELP)
    .action(async (place: string, flags: ServeFlags) => {
      const { serveUntilStopped } = await import('./serve.ts');
      finish(await serveUntilStopped(place, flags));
    });

  addFilterCommands(program, finish);

  program
    .command('schema')
    .summary('JSON Schema of all that is written')
    .description('Prints the JSON Schema (draft 2020-12) of graph.json and of the NDJSON records.')
    .addHelpText('after', SCHEMA_HELP)
    .action(async () => {
      const { schema } = await import('./schema.ts');
      finish(await schema());
    });

  return program;
}
