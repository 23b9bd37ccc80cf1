/** Details and examples below the options in the help of each command. */
import { formatNames } from '../write/export/index.ts';

export const MAIN_HELP = `
Examples:
  $ quotegraph build articles/                     page, graph, NDJSON and CSV in output/
  $ quotegraph build "news/**/*.txt" -o results    a glob, and another output folder
  $ quotegraph extract - < articles.ndjson         one JSON line per article
  $ quotegraph explain articles/monday.txt         the evidence for each quotation
  $ quotegraph audit articles/ --text "not for sale"   who printed these words
  $ quotegraph export output --format gexf         the graph for Gephi
  $ quotegraph serve week.quotes                   the page and a JSON API

Exit codes: 0 every input was processed, 1 some were skipped or failed,
2 misuse or nothing could be read, 3 the output or the store failed,
4 audit found what --fail-on names, 130 stopped by Ctrl-C or SIGTERM.`;

export const BUILD_HELP = `
Reads text, HTML, PDF, DOCX, EPUB, email, mailboxes, MHTML, RSS and Atom feeds, NDJSON,
JSON, CSV and WARC, plain or gzipped; the content decides the format. docs/input.md
shows how to state the outlet and the date of a file.

Writes report.html, graph.json, quotations.ndjson, quotations.csv and run.json, and
with --store also changes.ndjson. The files appear together; if the run fails, the
earlier output stays unchanged. Ctrl-C stops the run after the articles in progress;
with --store, the same command resumes it.

report.html is a single file that opens in a browser and loads nothing else.
--page-text quotes omits the text around the quotations, none omits all text; choose
quotes for a page that you publish. --page-reader includes the reader, which checks the
quotations of a pasted article in the browser and takes 2 MB; the page of serve fetches
it when needed. No page is built for more than 100,000 quotations: report.html
says so, and the other files hold the data.

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
Prints the lines in input order. An NDJSON article is {"id", "text", "title", "outlet",
"author", "date", "url"}; only the text is required.

Examples:
  $ quotegraph extract article.txt
  $ cat articles.ndjson | quotegraph extract - > quotations-by-article.ndjson
  $ quotegraph extract corpus --quiet | jq '.quotes[].speaker'
  $ quotegraph extract page.html --text`;

export const EXPLAIN_HELP = `
Prints the text with every quotation marked, and below each paragraph its quotations:
kind, speaker, source, cue, outlet, and each rule that applied with its words. The last
lines explain which names denote one speaker, and why.

Examples:
  $ quotegraph explain article.txt
  $ quotegraph explain article.txt --acts all | less -R
  $ quotegraph explain article.txt --json`;

export const AUDIT_HELP = `
Shows for each quotation whether it was printed before, by whom, and when first.
Changes are marked up: [-cut-] {+added+}. --fail-on sets exit code 4.

--suggest-corrections prints one line for each print, and for the draft’s own words,
with the current values. Change what is wrong, delete the other lines, and add the rest
to the file for --corrections.

Examples:
  $ quotegraph audit week.quotes --text "we have waited eleven years"
  $ quotegraph audit week.quotes --text "the mill is for sale" --speaker "Ada Brandt" --stance denies
  $ quotegraph audit week.quotes --draft tomorrow.txt --fail-on altered
  $ quotegraph audit output --text "we have waited eleven years"
  $ quotegraph audit articles/ --draft tomorrow.txt --json | jq 'select(.disputed)'
  $ quotegraph audit week.quotes --text "no swimming" --suggest-corrections not-a-quotation`;

export const REMOVE_HELP = `
An article is named by its id, its URL, or the path of its file; all its copies are
removed, including those in which its outlet changed a few words. Its text is then in
neither the store nor the journal beside it, and later builds skip it until --restore.
The same text in another outlet counts as another article: it is listed, not removed.
With --output, report.html is also rebuilt: give the --page options of its builds.

Examples:
  $ quotegraph remove week.quotes https://herald.example/wall --output week
  $ quotegraph remove week.quotes monday/wall.txt monday/ferry.txt
  $ quotegraph remove week.quotes --restore wall.txt`;

export const EXPORT_HELP = `
${formatNames('file').join(', ')}: a single file; -o is its path, its
folder, or, for all but sqlite, - for standard output. ${formatNames('folder').join(', ')}:
several files; -o is their folder.
Stores and output folders are exported unchanged. For a store that was built with
--corrections, give the same file; the store keeps the --known list. brat requires texts,
which an output folder does not have.

Examples:
  $ quotegraph export corpus --format gexf -o corpus.gexf
  $ quotegraph export output --format neo4j -o import
  $ quotegraph export week.quotes --format parquet -o tables
  $ quotegraph export week.quotes --format sqlite -o week.db
  $ quotegraph export corpus --format markdown -o - | less`;

export const SERVE_HELP = `
http://127.0.0.1:7878/ is the page, /openapi.json describes the API: lists and searches
of articles, outlets, speakers, utterances and quotations. POST /extract analyses an
article, and POST /audit looks up words or checks a draft. There is no authentication;
only this machine has access unless --host is given. The output of a build appears
within seconds. Ctrl-C stops the server after the requests in progress.

Examples:
  $ quotegraph serve output
  $ quotegraph serve week.quotes --port 8080 --page-text quotes
  $ curl 'http://127.0.0.1:7878/quotations?text=eleven+years&limit=5'`;

export const SCHEMA_HELP = `
The document describes graph.json. Its definitions describe one line each of:
  #/$defs/Article       extract
  #/$defs/Quotation     quotations.ndjson
  #/$defs/AuditAnswer   audit --json
  #/$defs/Change        changes.ndjson
  #/$defs/Correction, WatchEntry, KnownEntry
                        the files for --corrections, --watch and --known
--config prints the schema of quotegraph.config.json; in the package, it is
dist/config.schema.json.

Examples:
  $ quotegraph schema > quotegraph.schema.json
  $ quotegraph schema --config > config.schema.json`;

export const COMPLETION_HELP = `
Examples:
  $ quotegraph completion fish | source     in ~/.config/fish/config.fish
  $ source <(quotegraph completion bash)    in ~/.bashrc
  $ eval "$(quotegraph completion zsh)"     in ~/.zshrc, after compinit`;

export const ENGINE_HELP = `
Each output line depends on one input line alone; an invalid line gives an error record.
spark/job.py runs these commands on Spark.

Example:
  $ quotegraph engine pack articles/ | quotegraph engine map > wordings.ndjson`;
