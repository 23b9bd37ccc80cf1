/**
 * The commands as a user sees them. Each command's own file is imported when it runs and not before: what it needs
 * takes most of a second to load, and `--help` needs none of it.
 */
import { Command, Option } from 'commander';
import pc from 'picocolors';
import { VERSION } from '../version.ts';
import { DECISIONS } from '../write/correction.ts';
import type { AuditFlags } from './audit.ts';
import type { BuildFlags } from './build.ts';
import type { ExitCode } from './exit.ts';
import type { ExportFlags } from './export.ts';
import type { MapFlags } from './filters.ts';
import {
  actsOption,
  addReadingOptions,
  EXPORT_FORMATS,
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

const INPUTS = 'files, folders, globs in quotes, or - for standard input';

const MAIN_HELP = `
Examples:
  $ quotegraph build articles/                     page, graph, NDJSON and CSV into output/
  $ quotegraph build "news/**/*.txt" -o results    a glob, and another folder
  $ quotegraph extract - < articles.ndjson         one JSON line per article
  $ quotegraph explain articles/monday.txt         why each quotation was found, over the text
  $ quotegraph audit articles/ --text "not for sale"   who printed these words
  $ quotegraph export output --format gexf         for Gephi
  $ quotegraph serve week.quotes                   the page and a JSON API, on this machine

Exit codes: 0 every input was processed, 1 some were skipped or failed,
2 misuse or nothing could be read, 3 the output or the store failed,
4 audit found what --fail-on names, 130 stopped by Ctrl-C or SIGTERM.`;

const BUILD_HELP = `
Writes report.html, graph.json, quotations.ndjson, quotations.csv and run.json, and
with a store changes.ndjson, all at once or not at all: where a run fails, the output
of the one before is still there. Ctrl-C stops it after the articles at hand; with
--store the same command goes on from there.

report.html is one file that opens in a browser and loads nothing else. With
--page-text quotes it has the quotations without the articles around them, with none
no words of the articles at all. 2 MB of it are what reads an article that somebody
pastes into it, by the rules alone: --page-reader none leaves them out. Of more than
100,000 quotations there is no page: report.html says so, and the other files have
them.

Examples:
  $ quotegraph build corpus
  $ quotegraph build monday/ tuesday/ --output week --acts all
  $ quotegraph build wednesday/ --output week --store week.quotes
  $ quotegraph build thursday/ --store week.quotes --watch desk.txt
  $ quotegraph build archive.warc.gz --page-text quotes
  $ quotegraph build articles.ndjson --min-confidence 0.8 --json --quiet
  $ quotegraph build corpus --corrections corrections.ndjson --known people.ndjson`;

const EXTRACT_HELP = `
An NDJSON article is {"id", "text", "title", "outlet", "author", "date", "url"};
all but the text may be missing.

Examples:
  $ quotegraph extract article.txt
  $ cat articles.ndjson | quotegraph extract - > quotations-by-article.ndjson
  $ quotegraph extract corpus --quiet | jq '.quotes[].speaker'`;

const EXPLAIN_HELP = `
Prints the text with every quotation marked in place, and under each paragraph its
quotations: kind, speaker, source, cue, outlet, and each rule that took a decision
with the words it rests on; at the end, why several names are one speaker's.

Examples:
  $ quotegraph explain article.txt
  $ quotegraph explain article.txt --acts all | less -R
  $ quotegraph explain article.txt --json`;

const AUDIT_HELP = `
Says for each quotation whether it was printed before: by whom, first on which day,
and what was cut, put in or changed, marked up as with a pen: [-left out-] {+put in+}.
Exit code 4 where --fail-on finds what it names.

--suggest-corrections prints one line for each print, and for the draft’s own words:
what the program says of it now. Change the name where that is wrong, delete the other
lines, and add the rest to the file that --corrections reads.

Examples:
  $ quotegraph audit week.quotes --text "we have waited eleven years"
  $ quotegraph audit week.quotes --draft tomorrow.txt --fail-on altered
  $ quotegraph audit articles/ --draft tomorrow.txt --json | jq 'select(.disputed)'
  $ quotegraph audit week.quotes --text "no swimming" --suggest-corrections not-a-quotation`;

const REMOVE_HELP = `
An article is named by its id, its url, or the path of the file that it came from;
all its copies go. Neither the store nor the journal beside it has its words then,
and a later build leaves it out, as skipped, until --restore lets it come back. The
same text in another outlet is another article: it is told, and stays. --output
writes report.html, too: give the --page options that its builds are given.

Examples:
  $ quotegraph remove week.quotes https://herald.example/wall --output week
  $ quotegraph remove week.quotes monday/wall.txt monday/ferry.txt
  $ quotegraph remove week.quotes --restore wall.txt`;

const EXPORT_HELP = `
jsonld, gexf, graphml and markdown are one file: -o names it, or a folder for it, or
- for standard output. neo4j, brat, parquet and csv are several, and -o their folder.
A store and a folder that build wrote are exported as they are; give --corrections
with a store whose builds had them. It has the --known list of its last build. The folder holds no texts, which brat annotates.

Examples:
  $ quotegraph export corpus --format gexf -o corpus.gexf
  $ quotegraph export output --format neo4j -o import
  $ quotegraph export week.quotes --format parquet -o tables
  $ quotegraph export corpus --format markdown -o - | less`;

const SERVE_HELP = `
http://127.0.0.1:7878/ is the page, and /openapi.json says what else there is: lists
and searches of articles, outlets, speakers, utterances and quotations; POST /extract
reads an article, POST /audit looks words or a draft up. Nobody has to log in: without
--host, this machine alone can ask. A build may go on meanwhile; what it wrote is
served a moment after. Ctrl-C stops when the requests at hand are answered.

Examples:
  $ quotegraph serve output
  $ quotegraph serve week.quotes --port 8080 --page-text quotes
  $ curl 'http://127.0.0.1:7878/quotations?text=eleven+years&limit=5'`;

const SCHEMA_HELP = `
The document describes graph.json; #/$defs/Article is one line of extract,
#/$defs/Quotation one line of quotations.ndjson, #/$defs/AuditAnswer one of audit
--json, #/$defs/Change one line of changes.ndjson; #/$defs/Correction, WatchEntry and
KnownEntry one line of the files that --corrections, --watch and --known read.

Example:
  $ quotegraph schema > quotegraph.schema.json`;

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
      .argument('<inputs...>', `a store, or ${INPUTS}`)
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
      .addOption(new Option('--format <format>', 'what to write').choices(EXPORT_FORMATS).makeOptionMandatory())
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
