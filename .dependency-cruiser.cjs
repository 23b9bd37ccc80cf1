/** The import rules of the architecture. Each says why it stands; `npm run check:imports` enforces them. */
const STAGES = '^src/article/(segment|tag|quote|fuse|attribute|correct)/';
const ROOMS = '^src/collection/(link|reuse|graph)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'vocabulary-imports-nothing',
      comment: 'model.ts is the one thing that everybody knows; if it knew anybody, everybody would.',
      severity: 'error',
      from: { path: '^src/model\\.ts$' },
      to: {},
    },
    {
      name: 'words-are-data',
      comment:
        'The lexicon is data only: it may name types of the vocabulary, hold the models of a language, and has nothing to call.',
      severity: 'error',
      from: { path: '^src/lexicon/' },
      to: {
        pathNot: ['^src/lexicon/', '^src/model\\.ts$', 'node_modules/(wink-eng-lite-web-model|compromise)/'],
      },
    },
    {
      name: 'nothing-above-the-pipeline',
      comment: 'Imports go one way: cli → pipeline → stages → model. What a stage needs is handed to it.',
      severity: 'error',
      from: { path: '^src/(read|lists|article|collection|database|lexicon|write|report/(?!build-page)|util)/' },
      to: { path: '^src/(cli/|serve/|store/|workers/|report/build-page\\.ts|pipeline\\.ts|index\\.ts)' },
    },
    {
      name: 'threads-know-articles-only',
      comment:
        'What runs in a thread is the reading of one article, and packing what a store keeps of it: all it needs is handed to it when it starts.',
      severity: 'error',
      from: { path: '^src/workers/' },
      to: {
        path: '^src/',
        pathNot: ['^src/(workers|article)/', '^src/store/stored-article\\.ts$', '^src/(model|schema|settings)\\.ts$'],
      },
    },
    {
      name: 'threads-start-in-one-place',
      comment: 'Who looks for what runs at the same time looks in workers/.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/workers/' },
      to: { path: '^(node:)?worker_threads$' },
    },
    {
      name: 'cli-is-the-outermost',
      comment: 'Only the command line touches process and console, so nothing that is a library may depend on it.',
      severity: 'error',
      from: { pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'an-article-knows-no-other',
      comment:
        'Per-article work must run on another machine as it is: it sees neither files, nor the collection, nor output.',
      severity: 'error',
      from: { path: '^src/article/' },
      to: { path: '^src/(read|collection|database|store|write|report)/' },
    },
    {
      name: 'the-collection-knows-no-text',
      comment: 'The collection joins records and keys. What it wants to know of a text has to be in the record.',
      severity: 'error',
      from: { path: '^src/collection/' },
      to: { path: '^src/(read|article|write|report)/' },
    },
    {
      name: 'reading-only-reads',
      comment: 'Reading is the last place where a text may change, so it ends before anything is found in it.',
      severity: 'error',
      from: { path: '^src/read/' },
      to: { path: '^src/(article|collection|database|write|report)/' },
    },
    {
      name: 'a-stage-imports-no-other-stage',
      comment: 'Stages meet in the pipeline. What two of them need is in model.ts or in the lexicon.',
      severity: 'error',
      from: { path: STAGES },
      to: { path: STAGES, pathNot: '^src/article/$1/' },
    },
    {
      name: 'a-room-of-the-collection-imports-no-other',
      comment: 'link, reuse, store and graph meet in collection/index.ts; what they hand on is in collection/types.ts.',
      severity: 'error',
      from: { path: ROOMS },
      to: { path: ROOMS, pathNot: '^src/collection/$1/' },
    },
    {
      name: 'writing-is-pure',
      comment:
        'write/ turns data into strings and chunks: it needs the vocabulary, the shapes that go out, and itself.',
      severity: 'error',
      from: { path: '^src/(write|report)/', pathNot: '^src/report/(page/|build-page\\.ts$)' },
      to: { path: '^src/', pathNot: ['^src/(write|report|util|lists)/', '^src/(model|schema)\\.ts$'] },
    },
    {
      name: 'a-page-asks-at-a-few-doors',
      comment:
        'A page shows what was written, names rules in words (article/rules.ts), and reads and audits with the code of the program: through these doors alone.',
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
      comment: 'article/ and write/ run in a browser as they are, so nothing of Node is in them.',
      severity: 'error',
      from: { path: '^src/(article|write|lexicon)/|^src/util/(?!content-id)|^src/(model|schema|settings)\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-node-behind-what-a-page-asks',
      comment:
        'A page reads articles and answers audits with the same code, so that nothing behind these needs Node either.',
      severity: 'error',
      from: {
        path: '^src/article/(read|record)\\.ts$|^src/read/article\\.ts$|^src/collection/audit/(audit|lookup-in-memory)\\.ts$',
      },
      to: { path: '^(node:)?(crypto|fs|fs/promises|path|os|zlib|url)$|node_modules/@duckdb/', reachable: true },
    },
    {
      name: 'files-are-opened-in-few-places',
      comment:
        'fs belongs to read/, database/, store/ and cli/, and to the snapshots of serve/: who looks for what is read or written looks there.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(read|database|store|cli)/|^src/serve/(build-snapshot|snapshots?)\\.ts$' },
      to: { path: '^(node:)?fs(/promises)?$' },
    },
    {
      name: 'the-page-is-a-program-of-its-own',
      comment:
        'What runs in the browser is built from src/report/page; nothing of Node may lean on it, or know its library.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/report/page/' },
      to: { path: '^src/report/page/|node_modules/preact/' },
    },
    {
      name: 'sockets-are-opened-in-one-folder',
      comment:
        'Nothing of the program listens or calls but the server: who looks for what goes over a network looks there.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/serve/' },
      to: { path: '^(node:)?(http|https|http2|net|tls|dgram)$|node_modules/(hono|@hono)/' },
    },
    {
      name: 'terminal-libraries-stay-in-the-cli',
      comment: 'A library prints nothing and parses no arguments.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: 'node_modules/(commander|picocolors)/' },
    },
    {
      name: 'wink-behind-one-module',
      comment: 'The tokeniser can be replaced in one small module; nobody else may come to rely on its ways.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/article/segment/' },
      to: { path: 'node_modules/wink-nlp/' },
    },
    {
      name: 'language-models-behind-the-lexicon',
      comment: 'The models of a language stand with its words, so that another language is another folder.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/lexicon/[a-z]+/' },
      to: { path: 'node_modules/(wink-eng-lite-web-model|compromise)/' },
    },
    {
      name: 'html-libraries-behind-one-folder',
      comment:
        'Pages are hostile and their libraries are heavy: who may read one, and within which limits, is said there.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/read/html/' },
      to: { path: 'node_modules/(@mozilla/readability|linkedom|htmlparser2)/' },
    },
    {
      name: 'engine-behind-one-module',
      comment: 'The same SQL has to run on Spark: only the store knows which engine runs it here.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/database/' },
      to: { path: 'node_modules/@duckdb/' },
    },
    {
      name: 'no-circles',
      comment: 'Two modules that need each other are one module, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A module that nobody imports is dead, unless it is where a program or the library starts.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^src/',
        pathNot: '^src/(index|model|cli/main|serve/build-snapshot|report/page/main|report/page/css\\.d)\\.tsx?$',
      },
      to: {},
    },
    {
      name: 'only-what-is-installed-with-us',
      comment:
        'A user of the package gets its dependencies, not its devDependencies, and nothing that cannot be resolved. The page is built into one file, with all that it needs.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/report/page/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
