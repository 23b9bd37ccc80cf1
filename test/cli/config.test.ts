import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configSchema } from '../../src/cli/config/schema.ts';
import { CONFIGURABLE } from '../../src/cli/config/settings.ts';
import { createProgram } from '../../src/cli/program.ts';
import { rounds } from '../rounds.ts';
import { THREE_ARTICLES } from './articles.ts';
import { type Files, folder, ndjson, quotegraph } from './program.ts';

const FILE = 'quotegraph.config.json';

/** A folder with a configuration file; an object is written as JSON. */
const configured = (config: unknown, files: Files = {}) =>
  folder({ ...files, [FILE]: typeof config === 'string' ? config : JSON.stringify(config) });

/** The values that apply to a command, and their sources. */
async function applied(cwd: string, args: readonly string[]) {
  const { code, stdout, stderr } = await quotegraph([...args, '--print-config', '--json'], { cwd });
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return JSON.parse(stdout).settings;
}

describe('quotegraph.config.json', () => {
  it('gives the inputs and options of a build, from a folder above', async () => {
    const build = { inputs: ['ferry.txt', 'weekly'], output: 'results', summary: 'summary.json' };
    const root = configured({ tagger: 'none', build }, { ...THREE_ARTICLES, 'deep/er/x': '' });
    const { code, stderr } = await quotegraph(['build'], { cwd: join(root, 'deep/er') });
    expect(code).toBe(0);
    expect(stderr).toBe(`options from ${join('..', '..', FILE)}\n`);
    expect(JSON.parse(readFileSync(join(root, 'summary.json'), 'utf8'))).toMatchObject({
      inputs: 2,
      settings: { tagger: 'none' },
    });
    const typed = await quotegraph(['build', 'ferry.txt', 'weekly', '--tagger', 'none', '-q', '-o', 'typed'], {
      cwd: root,
    });
    expect(typed.code).toBe(0);
    expect(readFileSync(join(root, 'results/graph.json'), 'utf8')).toBe(
      readFileSync(join(root, 'typed/graph.json'), 'utf8'),
    );
  });

  it('gives way to the section of a command, and that to the command line', async () => {
    const root = configured({ acts: 'all', minConfidence: 0.1, build: { minConfidence: 0.2, pageText: 'none' } });
    expect(await applied(root, ['build', 'x', '--page-text', 'quotes'])).toMatchObject({
      acts: { value: 'all', source: 'top' },
      minConfidence: { value: 0.2, source: 'section' },
      pageText: { value: 'quotes', source: 'cli' },
      tagger: { value: 'small', source: 'default' },
    });
    expect(await applied(root, ['export', 'x'])).toMatchObject({ minConfidence: { value: 0.1, source: 'top' } });
  });

  it('can be undone by the command line, option by option', async () => {
    const root = configured({ quiet: true, progress: false, build: { changesOnly: true, inputs: ['a'] } });
    expect(await applied(root, ['build', 'b', '--no-quiet', '--progress', '--no-changes-only'])).toMatchObject({
      inputs: { value: ['b'], source: 'cli' },
      quiet: { value: false, source: 'cli' },
      progress: { value: true, source: 'cli' },
      changesOnly: { value: false, source: 'cli' },
    });
  });

  it('has lists, which those of the command line replace', async () => {
    const root = configured({ serve: { allowHost: ['news.example', 'desk.example'] } });
    const value = async (args: readonly string[]) => (await applied(root, ['serve', 'x', ...args])).allowHost.value;
    expect(await value([])).toEqual(['news.example', 'desk.example']);
    expect(await value(['--allow-host', 'other.example'])).toEqual(['other.example']);
  });

  it('has paths relative to itself, and leaves - as it is', async () => {
    const root = configured({
      corrections: 'lists/corrections.ndjson',
      extract: { inputs: ['-'] },
      build: { inputs: ['.', 'news/**/*.txt'], output: 'out/../results' },
    });
    mkdirSync(join(root, 'sub'));
    const above = (path: string) => join('..', path);
    expect(await applied(join(root, 'sub'), ['build'])).toMatchObject({
      inputs: { value: ['..', above('news/**/*.txt')] },
      output: { value: above('results') },
      corrections: { value: above('lists/corrections.ndjson') },
    });
    expect(await applied(join(root, 'sub'), ['extract'])).toMatchObject({ inputs: { value: ['-'] } });
  });

  it('is not read as an article', async () => {
    const root = configured({ tagger: 'none', quiet: true }, THREE_ARTICLES);
    const { code, stdout } = await quotegraph(['extract', '.'], { cwd: root });
    expect(code).toBe(0);
    expect(ndjson(stdout)).toHaveLength(3);
  });

  it('is left aside with --no-config, and replaced by the file of --config', async () => {
    const root = configured({ acts: 'all' }, { 'other.json': '{"tagger":"none"}' });
    expect(await applied(root, ['build', 'x', '--no-config'])).toMatchObject({ acts: { value: 'speech' } });
    expect(await applied(root, ['build', 'x', '--config', 'other.json'])).toMatchObject({
      acts: { value: 'speech' },
      tagger: { value: 'none' },
    });
    const { code, stderr } = await quotegraph(['build', 'x', '--config', 'missing.json'], { cwd: root });
    expect(code).toBe(2);
    expect(stderr).toBe('quotegraph: missing.json: no such file or directory\n');
  });

  it('does not keep help from being shown', async () => {
    const root = configured('{ "build": ');
    expect((await quotegraph(['build', '--help'], { cwd: root })).code).toBe(0);
    expect((await quotegraph(['--version'], { cwd: root })).code).toBe(0);
  });

  it('has options of every command that an export of a store leaves aside, and refuses those of its own', async () => {
    const shared = { minConfidence: 0.99, acts: 'all', tagger: 'none', quiet: true };
    const root = configured({ ...shared, build: { minConfidence: 0 } }, THREE_ARTICLES);
    await quotegraph(['build', 'ferry.txt', '--store', 'all.quotes', '--acts', 'speech'], { cwd: root });
    for (const built of ['all.quotes', 'output']) {
      const { code, stdout } = await quotegraph(['export', built, '--format', 'gexf', '-o', '-'], { cwd: root });
      expect(code).toBe(0);
      expect(stdout).toContain('<gexf');
      const own = await quotegraph(['export', built, '--format', 'gexf', '--acts', 'all'], { cwd: root });
      expect(own.code).toBe(2);
    }
  });
});

describe('a configuration file that is wrong is misuse', () => {
  it.each([
    ['{ "build": ', /: not valid JSON/],
    ['[1]', /: it must be a JSON object/],
    [{ biuld: {} }, /: it has no option "biuld": possible options are \$schema, workers, .*build/],
    [{ build: { ouput: 'x' } }, /: build has no option "ouput": possible options are inputs, output/],
    [{ build: { 'min-confidence': 0.5 } }, /: build has no option "min-confidence": write "minConfidence"/],
    [{ output: 'x' }, /: it has no option "output"/],
    [{ build: ['corpus'] }, /: "build" must be an object with options of build/],
    [{ build: { minConfidence: 2 } }, /: build\.minConfidence: Expected a number from 0 to 1/],
    [{ build: { minConfidence: '0.5' } }, /: build\.minConfidence must be a number/],
    [{ build: { inputs: 'corpus' } }, /: build\.inputs must be a list of strings/],
    [{ build: { output: 7 } }, /: build\.output must be a string/],
    [{ build: { changesOnly: 'yes' } }, /: build\.changesOnly must be true or false/],
    [{ acts: 'everything' }, /: acts: Allowed choices are speech, all/],
    [{ serve: { port: 70_000 } }, /: serve\.port: Expected a whole number up to 65535/],
    [{ build: { toString: 1 } }, /: build has no option "toString"/],
    ['{ "__proto__": { "build": {} } }', /: it has no option "__proto__"/],
  ])('%j', async (config, answer) => {
    const { code, stdout, stderr } = await quotegraph(['build', 'x'], { cwd: configured(config) });
    expect(code).toBe(2);
    expect(stderr).toMatch(answer);
    expect(stderr).toContain(FILE);
    expect(stdout).toBe('');
  });

  it('whatever it contains, in one sentence', async () => {
    const root = folder();
    const names = fc.constantFrom(
      'build',
      'export',
      'inputs',
      'acts',
      'output',
      'workers',
      'allowHost',
      'x',
      '$schema',
    );
    const config = fc.dictionary(names, fc.oneof(fc.jsonValue(), fc.dictionary(names, fc.jsonValue())));
    await fc.assert(
      fc.asyncProperty(config, async (content) => {
        writeFileSync(join(root, FILE), JSON.stringify(content));
        const { code, stdout, stderr } = await quotegraph(['build', '--print-config'], { cwd: root });
        if (code === 0) expect(stdout).toContain(FILE);
        else
          expect({ code, stdout, lines: stderr.trim().split('\n').length }).toEqual({ code: 2, stdout: '', lines: 1 });
      }),
      { numRuns: rounds(200) },
    );
  });
});

describe('a configuration file that is found among articles from elsewhere', () => {
  it.each([
    { build: { summary: '../summary.json' } },
    { build: { output: '/tmp/elsewhere' } },
    { build: { store: 'link/week.quotes' } },
  ])('writes nothing outside its folder: %j', async (config) => {
    const root = folder({ [`articles/${FILE}`]: JSON.stringify(config), 'elsewhere/x': '' });
    symlinkSync(join(root, 'elsewhere'), join(root, 'articles/link'));
    const { code, stderr } = await quotegraph(['build', '.'], { cwd: join(root, 'articles') });
    expect(code).toBe(2);
    expect(stderr).toContain('is outside the folder of this file; give --config');
  });

  it('may write elsewhere if --config names it', async () => {
    const root = folder({ ...THREE_ARTICLES, [`jobs/${FILE}`]: JSON.stringify({ build: { output: '../results' } }) });
    const args = ['build', 'ferry.txt', '--config', `jobs/${FILE}`, '--tagger', 'none', '-q'];
    expect(await quotegraph(args, { cwd: root })).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(join(root, 'results/graph.json'), 'utf8')).toContain('"nodes"');
  });
});

describe('--print-config', () => {
  it('shows each option with its value and source, and does nothing else', async () => {
    const root = configured({ tagger: 'none', build: { store: 'week.quotes' } });
    const { code, stdout } = await quotegraph(['build', '--acts', 'all', '--print-config'], { cwd: root });
    expect(code).toBe(0);
    expect(stdout).toContain(FILE);
    const rows = stdout.split('\n').map((line) => line.split(/ {2,}/));
    expect(rows).toContainEqual(['inputs', '–', 'default']);
    expect(rows).toContainEqual(['store', '"week.quotes"', 'file, build']);
    expect(rows).toContainEqual(['tagger', '"none"', 'file, top level']);
    expect(rows).toContainEqual(['acts', '"all"', 'command line']);
    expect(rows).toContainEqual(['articleMb', '20', 'default']);
  });

  it('says that there is no file', async () => {
    const { stdout } = await quotegraph(['export', '--print-config', '--no-config'], { cwd: folder() });
    expect(stdout).toMatch(/^no configuration file\ninputs +– +default\nformat +– +default\n/);
  });
});

describe('the JSON Schema of a configuration file', () => {
  const program = createProgram(() => {});
  const schema = configSchema(program);
  const isValid = new Ajv2020({ strict: true }).compile(schema);

  it('is printed by schema --config, and is in the package', async () => {
    const { stdout } = await quotegraph(['schema', '--config']);
    expect(JSON.parse(stdout)).toEqual(schema);
    const published = readFileSync(fileURLToPath(new URL('../../dist/config.schema.json', import.meta.url)), 'utf8');
    expect(published).toBe(stdout);
  });

  it('has every option that the help of a command shows', async () => {
    const sections = JSON.parse(JSON.stringify(schema)).properties;
    for (const name of CONFIGURABLE) {
      const { stdout } = await quotegraph([name, '--help']);
      const shown = [...stdout.matchAll(/^ +(?:-\w, )?--(?:no-)?([a-z-]+)/gm)].map(([, option = '']) =>
        option.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      );
      const options = shown.filter((option) => !['help', 'config', 'printConfig'].includes(option));
      expect(options.length).toBeGreaterThan(5);
      expect(Object.keys(sections[name].properties)).toEqual(expect.arrayContaining(options));
    }
  });

  it('accepts what the program accepts, and no unknown or invalid option', () => {
    expect(
      isValid({ $schema: 'x', acts: 'all', build: { inputs: ['a'], store: 's' }, audit: { failOn: 'altered' } }),
    ).toBe(true);
    for (const wrong of [{ biuld: {} }, { build: { ouput: 'x' } }, { acts: 'everything' }, { build: { inputs: 'x' } }])
      expect(isValid(wrong)).toBe(false);
  });
});
