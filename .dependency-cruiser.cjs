/** The import rules of the architecture, each with its reason. `npm run check:imports` enforces them. */
const STAGES = '^src/article/(segment|tag|quote|fuse|attribute|correct)/';
const COLLECTION_PARTS = '^src/collection/(link|reuse|graph)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'model-imports-nothing',
      comment: 'Every module imports model.ts, so an import in model.ts would be a dependency of every module.',
      severity: 'error',
      from: { path: '^src/model\\.ts$' },
      to: {},
    },
    {
      name: 'lexicon-is-data',
      comment:
        'The lexicon is data: it may import types of model.ts and the models of a language, and calls nothing outside itself.',
      severity: 'error',
      from: { path: '^src/lexicon/' },
      to: {
        pathNot: ['^src/lexicon/', '^src/model\\.ts$', 'node_modules/wink-eng-lite-web-model/'],
      },
    },
    {
      name: 'nothing-above-the-pipeline',
      comment: 'Imports go one way: cli → pipeline → stages → model. A stage receives its inputs as arguments.',
      severity: 'error',
      from: { path: '^src/(read|lists|article|collection|database|lexicon|write|report/(?!build-page)|util)/' },
      to: { path: '^src/(cli/|serve/|store/|workers/|report/build-page\\.ts|pipeline\\.ts|index\\.ts)' },
    },
    {
      name: 'threads-import-article-code-only',
      comment:
        'A worker thread extracts one article at a time and serialises its record for the store. It receives everything it needs at its start.',
      severity: 'error',
      from: { path: '^src/workers/' },
      to: {
        path: '^src/',
        pathNot: [
          '^src/(workers|article|bundle)/',
          '^src/store/stored-article\\.ts$',
          '^src/(model|schema|settings)\\.ts$',
        ],
      },
    },
    {
      name: 'threads-start-in-one-place',
      comment: 'All concurrency is in workers/, but for the thread that reads a PDF and can be ended.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(workers|read/pdf)/' },
      to: { path: '^(node:)?worker_threads$' },
    },
    {
      name: 'cli-is-the-outermost',
      comment: 'Only the command line uses process and console, so no library code depends on it.',
      severity: 'error',
      from: { pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'article-code-imports-no-collection',
      comment:
        'Extraction from one article runs on any machine without change, so it depends on no files, collection or output.',
      severity: 'error',
      from: { path: '^src/article/' },
      to: { path: '^src/(read|collection|database|store|write|report)/' },
    },
    {
      name: 'the-collection-imports-no-text-code',
      comment: 'The collection joins records and keys. It takes every fact about a text from the record.',
      severity: 'error',
      from: { path: '^src/collection/' },
      to: { path: '^src/(read|article|write|report)/' },
    },
    {
      name: 'reading-only-reads',
      comment: 'Offsets refer to the text that reading returns, so reading ends before extraction begins.',
      severity: 'error',
      from: { path: '^src/read/' },
      to: { path: '^src/(article|collection|database|write|report)/' },
    },
    {
      name: 'a-stage-imports-no-other-stage',
      comment: 'The pipeline combines the stages. Code that two stages share is in model.ts or in the lexicon.',
      severity: 'error',
      from: { path: STAGES },
      to: { path: STAGES, pathNot: '^src/article/$1/' },
    },
    {
      name: 'a-part-of-the-collection-imports-no-other',
      comment: 'collection/ combines link, reuse and graph; the types they exchange are in collection/types.ts.',
      severity: 'error',
      from: { path: COLLECTION_PARTS },
      to: { path: COLLECTION_PARTS, pathNot: '^src/collection/$1/' },
    },
    {
      name: 'writing-is-pure',
      comment:
        'write/ turns data into strings and chunks. It depends on the model, the output schema and the words for rules only.',
      severity: 'error',
      from: { path: '^src/(write|report)/', pathNot: '^src/report/(page/|build-page\\.ts$)' },
      to: {
        path: '^src/',
        pathNot: ['^src/(write|report|util|lists)/', '^src/(model|schema)\\.ts$', '^src/article/rules\\.ts$'],
      },
    },
    {
      name: 'the-page-imports-few-modules',
      comment:
        'The page shows the output, describes rules (article/rules.ts), and extracts and audits with the program’s own code. These modules are its only entry points to that code.',
      severity: 'error',
      from: { path: '^src/report/page/' },
      to: {
        path: '^src/',
        pathNot: [
          '^src/(write|report|util)/',
          '^src/(model|schema)\\.ts$',
          '^src/article/(read|record|output-filter|rules)\\.ts$|^src/read/(article|language)\\.ts$',
          '^src/collection/(audit/(audit|lookup-in-memory)|types)\\.ts$',
        ],
      },
    },
    {
      name: 'no-node-in-the-pure-parts',
      comment: 'article/ and write/ also run in a browser, so they use no Node API.',
      severity: 'error',
      from: {
        path: '^src/(article|write|lexicon)/|^src/util/(?!content-id)|^src/(model|schema|settings|limits)\\.ts$',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-node-behind-the-page-imports',
      comment: 'The page runs extraction and audits in the browser, so none of their dependencies uses a Node API.',
      severity: 'error',
      from: {
        path: '^src/article/(read|record)\\.ts$|^src/read/article\\.ts$|^src/collection/audit/(audit|lookup-in-memory)\\.ts$',
      },
      to: { path: '^(node:)?(crypto|fs|fs/promises|path|os|zlib|url)$|node_modules/@duckdb/', reachable: true },
    },
    {
      name: 'files-are-opened-in-few-places',
      comment: 'Only read/, database/, store/, cli/, bundle/ and the snapshots of serve/ access the file system.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: '^src/(read|database|store|cli|bundle)/|^src/serve/(build-snapshot|snapshots?)\\.ts$',
      },
      to: { path: '^(node:)?fs(/promises)?$' },
    },
    {
      name: 'the-page-is-a-program-of-its-own',
      comment:
        'The page is built from src/report/page for the browser. Code for Node imports neither the page nor its library.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/report/page/' },
      to: { path: '^src/report/page/|node_modules/preact/' },
    },
    {
      name: 'sockets-are-opened-in-one-folder',
      comment: 'Only the server uses the network.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/serve/' },
      to: { path: '^(node:)?(http|https|http2|net|tls|dgram)$|node_modules/(hono|@hono)/' },
    },
    {
      name: 'terminal-libraries-stay-in-the-cli',
      comment: 'Library code prints nothing and parses no arguments.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: 'node_modules/(commander|picocolors)/' },
    },
    {
      name: 'wink-behind-one-module',
      comment: 'The tokeniser can be replaced in one small module because no other module depends on it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/article/segment/' },
      to: { path: 'node_modules/wink-nlp/' },
    },
    {
      name: 'language-models-behind-the-lexicon',
      comment: 'The models of a language stand with its words, so that another language is another folder.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/lexicon/[a-z]+/' },
      to: { path: 'node_modules/wink-eng-lite-web-model/' },
    },
    {
      name: 'html-libraries-behind-one-folder',
      comment: 'HTML is untrusted and its parsers are heavy. One folder parses it, within limits.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/read/html/' },
      to: { path: 'node_modules/(@mozilla/readability|linkedom|htmlparser2)/' },
    },
    {
      name: 'engine-behind-one-module',
      comment: 'The same SQL also runs on Spark, so only database/ depends on DuckDB.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/database/' },
      to: { path: 'node_modules/@duckdb/' },
    },
    {
      name: 'sqlite-behind-one-module',
      comment:
        'The library that writes SQLite can be replaced in one small module because no other module depends on it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/database/sqlite\\.ts$' },
      to: { path: 'node_modules/node-sqlite3-wasm/' },
    },
    {
      name: 'no-cycles',
      comment: 'Two modules that import each other are one module or share a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A module without importers is dead code, unless it is the entry point of a program or of the library.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^src/',
        pathNot: '^src/(index|model|cli/main|serve/snapshot-process|report/page/main|report/page/css\\.d)\\.tsx?$',
      },
      to: {},
    },
    {
      name: 'only-declared-dependencies',
      comment:
        'The bundle contains the packages that the program imports, or the package depends on them. Either is declared.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
