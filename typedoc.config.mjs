/** One site in site/, which works from disk: the guide, with its pages in the order of docs/README.md, and the reference of the library. */
import { readFileSync } from 'node:fs';
import { Converter } from 'typedoc';

const INDEX = 'docs/README.md';
/** Pages that the guide links to. */
const BEYOND = [
  'bench/quality.md',
  'bench/calibration.md',
  'bench/gold/README.md',
  'bench/growth.md',
  'bench/page.md',
  'bench/reliability.md',
  'bench/serve.md',
  'bench/spark.md',
  'src/lexicon/en/tagger/small.md',
  'test/corpus/README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
];

const guide = [...readFileSync(INDEX, 'utf8').matchAll(/\]\((\w[\w-]*\.md)\)/g)].map(([, name]) => `docs/${name}`);

/** A page is called by its heading, which the site shows in the place of the file's name. */
function namesByHeadings({ converter }) {
  converter.on(Converter.EVENT_CREATE_DOCUMENT, (_, page) => {
    const [first] = page.content;
    const [heading, title] = /^# (.+)\n/.exec(first?.text ?? '') ?? [];
    if (heading === undefined) return;
    page.name = title;
    first.text = first.text.slice(heading.length);
  });
}

/** @type {import('typedoc').TypeDocOptions} */
export default {
  entryPoints: ['src/index.ts', 'src/browser/index.ts'],
  tsconfig: 'tsconfig.build.json',
  out: 'site',
  readme: 'README.md',
  projectDocuments: [INDEX, ...new Set(guide), ...BEYOND],
  plugin: [namesByHeadings],
  searchInDocuments: true,
  searchInComments: true,
  headings: { readme: false, document: true },
  highlightLanguages: [
    'ini',
    'cypher',
    'csv',
    'html',
    'javascript',
    'json',
    'python',
    'shellscript',
    'typescript',
    'xml',
    'yaml',
  ],
  ignoredHighlightLanguages: ['ndjson'],
  includeVersion: true,
  disableSources: true,
  githubPages: false,
  hideGenerator: true,
  treatWarningsAsErrors: true,
  intentionallyNotExported: ['DIAGNOSTIC_CODES', 'Relation'],
};
