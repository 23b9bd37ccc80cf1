/** What stands below the options in the help of each command: what it does beside them, and examples. */
import { formatNames } from '../write/export/index.ts';

export const MAIN_HELP = `
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

export const BUILD_HELP = `
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
  $ quotegraph build friday/ --store week.quotes --changes-only
  $ quotegraph build archive.warc.gz --page-text quotes
  $ quotegraph build articles.ndjson --min-confidence 0.8 --json --quiet
  $ quotegraph build corpus --corrections corrections.ndjson --known people.ndjson`;

export const EXTRACT_HELP = `
An NDJSON article is {"id", "text", "title", "outlet", "author", "date", "url"};
all but the text may be missing.

Examples:
  $ quotegraph extract article.txt
  $ cat articles.ndjson | quotegraph extract - > quotations-by-article.ndjson
  $ quotegraph extract corpus --quiet | jq '.quotes[].speaker'`;

export const EXPLAIN_HELP = `
Prints the text with every quotation marked in place, and under each paragraph its
quotations: kind, speaker, source, cue, outlet, and each rule that took a decision
with the words it rests on; at the end, why several names are one speaker's.

Examples:
  $ quotegraph explain article.txt
  $ quotegraph explain article.txt --acts all | less -R
  $ quotegraph explain article.txt --json`;

export const AUDIT_HELP = `
Says for each quotation whether it was printed before: by whom, first on which day,
and what was cut, put in or changed, marked up as with a pen: [-left out-] {+put in+}.
Exit code 4 where --fail-on finds what it names.

--suggest-corrections prints one line for each print, and for the draft’s own words:
what the program says of it now. Change the name where that is wrong, delete the other
lines, and add the rest to the file that --corrections reads.

Examples:
  $ quotegraph audit week.quotes --text "we have waited eleven years"
  $ quotegraph audit week.quotes --draft tomorrow.txt --fail-on altered
  $ quotegraph audit output --text "we have waited eleven years"
  $ quotegraph audit articles/ --draft tomorrow.txt --json | jq 'select(.disputed)'
  $ quotegraph audit week.quotes --text "no swimming" --suggest-corrections not-a-quotation`;

export const REMOVE_HELP = `
An article is named by its id, its url, or the path of the file that it came from;
all its copies go. Neither the store nor the journal beside it has its words then,
and a later build leaves it out, as skipped, until --restore lets it come back. The
same text in another outlet is another article: it is told, and stays. --output
writes report.html, too: give the --page options that its builds are given.

Examples:
  $ quotegraph remove week.quotes https://herald.example/wall --output week
  $ quotegraph remove week.quotes monday/wall.txt monday/ferry.txt
  $ quotegraph remove week.quotes --restore wall.txt`;

export const EXPORT_HELP = `
${formatNames('file').join(', ')}: a single file; -o is its path, its folder, or
- for standard output. ${formatNames('folder').join(', ')}: several files; -o is their folder.
Stores and output folders of build are exported unchanged. For a store that was
built with --corrections, give the same file; its --known list is in the store.
An output folder holds no texts, which brat requires.

Examples:
  $ quotegraph export corpus --format gexf -o corpus.gexf
  $ quotegraph export output --format neo4j -o import
  $ quotegraph export week.quotes --format parquet -o tables
  $ quotegraph export corpus --format markdown -o - | less`;

export const SERVE_HELP = `
http://127.0.0.1:7878/ is the page, and /openapi.json says what else there is: lists
and searches of articles, outlets, speakers, utterances and quotations; POST /extract
reads an article, POST /audit looks words or a draft up. Nobody has to log in: without
--host, this machine alone can ask. A build may go on meanwhile; what it wrote is
served a moment after. Ctrl-C stops when the requests at hand are answered.

Examples:
  $ quotegraph serve output
  $ quotegraph serve week.quotes --port 8080 --page-text quotes
  $ curl 'http://127.0.0.1:7878/quotations?text=eleven+years&limit=5'`;

export const SCHEMA_HELP = `
The document describes graph.json; #/$defs/Article is one line of extract,
#/$defs/Quotation one line of quotations.ndjson, #/$defs/AuditAnswer one of audit
--json, #/$defs/Change one line of changes.ndjson; #/$defs/Correction, WatchEntry and
KnownEntry one line of the files that --corrections, --watch and --known read.

Example:
  $ quotegraph schema > quotegraph.schema.json`;
