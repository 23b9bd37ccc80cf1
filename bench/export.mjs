/**
 * Measures the peak memory of each export of an output folder.
 *
 *   node bench/export.mjs [quotations or formats...]        after a build; by default 1000 10000 100000, and every format but brat
 *
 * The collections are synthetic, in the format that `build` writes; each export runs in its own process.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXPORT_FORMATS } from '../dist/write/export/index.js';
import { wholeText } from '../dist/write/file-parts.js';
import { graphJson } from '../dist/write/graph-json.js';
import { jsonLines } from '../dist/write/json-lines.js';

/** An output folder has no texts, which brat requires. */
const ALL_FORMATS = Object.keys(EXPORT_FORMATS).filter((name) => name !== 'brat');
const [SIZES, FORMATS] = [
  process.argv
    .slice(2)
    .filter((given) => /^\d+$/.test(given))
    .map(Number),
  ALL_FORMATS.filter((name) => process.argv.includes(name)),
];
const MAIN = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));

const WORDS = 'we have waited eleven years for this wall and will not wait for another storm to remind us why'.split(
  ' ',
);
const PER_ARTICLE = 10;
const id = (letter, number) => letter + number.toString(16).padStart(32, '0');
const count = (size, make) => Array.from({ length: size }, (_, i) => make(i));
const articleId = (i) => `articles/${String(i).padStart(8, '0')}.txt`;
const textOf = (i) => `“${count(40, (word) => WORDS[(i * 7 + word * (i % 5) + word) % WORDS.length]).join(' ')} ${i}”`;

/** Every second utterance has two prints, and every speaker ten quotations. */
const utteranceOf = (i) => (i % 3 === 2 ? i - 1 : i);
const speakerOf = (i) => Math.floor(utteranceOf(i) / 10);

function graphOf(size) {
  const articles = Math.ceil(size / PER_ARTICLE);
  const speakers = Math.ceil(size / 10);
  const utterances = count(size, (i) => i).filter((i) => utteranceOf(i) === i);
  return {
    schema: 'urn:quotegraph:graph:1',
    generator: 'bench',
    directed: true,
    multigraph: true,
    *nodes() {
      for (let i = 0; i < articles; i++) {
        const textHash = id('', i).padStart(64, '0');
        yield {
          id: articleId(i),
          type: 'article',
          title: `Day ${i}`,
          date: '2021-03-04',
          author: null,
          url: null,
          textHash,
          aliases: [],
          origin: articleId(i),
        };
      }
      for (let i = 0; i < 50; i++) yield { id: id('o', i), type: 'outlet', name: `Outlet ${i}`, aliases: [] };
      for (let i = 0; i < speakers; i++) {
        yield {
          id: id('s', i),
          type: 'speaker',
          name: `Speaker ${i}`,
          speakerType: 'person',
          aliases: [],
          roles: [],
          links: [],
          distinctions: [],
        };
      }
      for (let i = 0; i < size; i++) {
        const text = textOf(i);
        yield {
          id: id('q', i),
          type: 'quotation',
          kind: 'direct',
          act: 'speech',
          nestedIn: null,
          stance: 'asserts',
          stanceWords: null,
          cueText: null,
          content: [[10, 10 + text.length]],
          text,
          article: articleId(Math.floor(i / PER_ARTICLE)),
        };
      }
      for (const i of utterances) {
        const firstPrint = {
          quotation: id('q', i),
          article: articleId(Math.floor(i / PER_ARTICLE)),
          date: '2021-03-04',
          certain: false,
        };
        const prints = i % 3 === 1 ? 2 : 1;
        yield {
          id: id('u', i),
          type: 'utterance',
          text: textOf(i),
          firstPrint,
          outlets: prints,
          articles: prints,
          origins: prints,
          disagreements: [],
        };
      }
    },
    *edges() {
      for (let i = 0; i < articles; i++) yield { source: articleId(i), target: id('o', i % 50), type: 'published' };
      for (let i = 0; i < size; i++)
        yield { source: articleId(Math.floor(i / PER_ARTICLE)), target: id('q', i), type: 'contains' };
      for (let i = 0; i < size; i++) {
        yield {
          source: id('q', i),
          target: id('s', speakerOf(i)),
          type: 'attributed',
          sourceSpan: [[0, 9]],
          cue: [],
          confidence: 0.9,
          evidence: ['tagger'],
        };
      }
      for (let i = 0; i < size; i++) {
        yield {
          source: id('q', i),
          target: id('u', utteranceOf(i)),
          type: 'prints',
          relation: i % 3 === 0 ? 'only' : i % 3 === 1 ? 'fullest' : 'altered',
          score: 100,
          alignment: [],
          through: null,
        };
      }
      for (const i of utterances)
        yield { source: id('u', i), target: id('s', speakerOf(i)), type: 'said', support: 1, disputed: false };
    },
  };
}

function* quotationsOf(size) {
  for (let i = 0; i < size; i++) {
    const text = textOf(i);
    yield {
      id: id('q', i),
      kind: 'direct',
      act: 'speech',
      nestedIn: null,
      stance: 'asserts',
      stanceWords: null,
      cueText: null,
      content: [[10, 10 + text.length]],
      source: [[0, 9]],
      cue: [],
      text,
      speaker: `Speaker ${speakerOf(i)}`,
      speakerType: 'person',
      role: null,
      via: null,
      confidence: { quotation: 0.9, speaker: 0.9, via: 0 },
      evidence: ['tagger'],
      article: articleId(Math.floor(i / PER_ARTICLE)),
      outlet: `Outlet ${Math.floor(i / PER_ARTICLE) % 50}`,
      date: '2021-03-04',
      utterance: id('u', utteranceOf(i)),
      relation: i % 3 === 0 ? 'only' : i % 3 === 1 ? 'fullest' : 'altered',
    };
  }
}

/** Chunks of JSON lines, in the form that a collection yields them. */
async function* inLines(items) {
  for (const item of items) yield [JSON.stringify(item)];
}

async function write(path, chunks) {
  const file = openSync(path, 'w');
  for await (const chunk of chunks) writeSync(file, chunk);
  closeSync(file);
}

/** Runs the command in the current process and prints its peak memory in kB. */
const MEASURED = `
process.argv.splice(1, 1, ${JSON.stringify(MAIN)});
process.on('exit', () => process.stdout.write(String(process.resourceUsage().maxRSS)));
await import(${JSON.stringify(new URL('../dist/cli/main.js', import.meta.url).href)});`;

const root = mkdtempSync(join(tmpdir(), 'quotegraph-export-'));
try {
  const script = join(root, 'measured.mjs');
  writeFileSync(script, MEASURED);
  for (const size of SIZES.length > 0 ? SIZES : [1_000, 10_000, 100_000]) {
    const folder = join(root, String(size));
    mkdirSync(folder);
    const { nodes, edges, ...head } = graphOf(size);
    await write(
      join(folder, 'graph.json'),
      wholeText(graphJson({ head, nodes: [() => inLines(nodes())], edges: [() => inLines(edges())] })),
    );
    await write(join(folder, 'quotations.ndjson'), wholeText(jsonLines([() => inLines(quotationsOf(size))])));
    for (const format of FORMATS.length > 0 ? FORMATS : ALL_FORMATS) {
      const { stdout, stderr, status } = spawnSync(
        process.execPath,
        [script, 'export', folder, '--format', format, '-o', join(folder, format), '--quiet'],
        { encoding: 'utf8' },
      );
      if (status !== 0) throw new Error(stderr);
      console.log(
        `${String(size).padStart(8)}  ${format.padEnd(9)} ${String(Math.round(Number(stdout) / 1024)).padStart(5)} MB at most`,
      );
    }
    rmSync(folder, { recursive: true });
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
