import { describe, expect, it } from 'vitest';
import { folder, quotegraph } from './program.ts';

describe('misuse exits with 2 and a helpful sentence', () => {
  it.each([
    { typed: 'biuld corpus', answer: /unknown command 'biuld'\n\(Did you mean build\?\)/ },
    { typed: 'build corpus --ouput x', answer: /unknown option '--ouput'\n\(Did you mean --output\?\)/ },
    { typed: 'build', answer: /missing required argument 'inputs'/ },
    { typed: 'explain', answer: /missing required argument 'article'/ },
    { typed: 'build corpus --acts everything', answer: /Allowed choices are speech, all/ },
    { typed: 'build corpus --min-confidence 2', answer: /Expected a number from 0 to 1/ },
    { typed: 'build corpus --article-mb none', answer: /Expected a number above 0/ },
    { typed: 'serve output --port 70000', answer: /Expected a whole number up to 65535/ },
    { typed: 'serve', answer: /missing required argument 'place'/ },
    { typed: 'build corpus --tagger large', answer: /Allowed choices are none/ },
    { typed: 'pack corpus', answer: /unknown command 'pack'/ },
    { typed: 'engine', answer: /Usage: quotegraph engine/ },
    { typed: 'engine pakc', answer: /unknown command 'pakc'\n\(Did you mean pack\?\)/ },
    { typed: 'engine verify --store x', answer: /unknown option '--store'/ },
    { typed: 'engine pack corpus --acts all', answer: /unknown option '--acts'/ },
    { typed: '', answer: /Usage: quotegraph/ },
  ])('quotegraph $typed', async ({ typed, answer }) => {
    const { code, stdout, stderr } = await quotegraph(typed.split(' ').filter(Boolean), { cwd: folder() });
    expect(code).toBe(2);
    expect(stderr).toMatch(answer);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stdout).toBe('');
  });
});

describe('help', () => {
  it.each(['', 'build', 'extract', 'explain', 'serve', 'schema', 'completion', 'engine'])(
    'shows an example for %s',
    async (command) => {
      const { code, stdout } = await quotegraph([...(command ? [command] : []), '--help']);
      expect(code).toBe(0);
      expect(stdout).toMatch(/\nExamples?:\n {2}\$ quotegraph /);
    },
  );

  it('lists the commands for people only, and those for an engine under engine', async () => {
    const listed = async (args: readonly string[]) =>
      [...(await quotegraph([...args, '--help'])).stdout.matchAll(/^ {2}([a-z]+) .*/gm)].map(([, name]) => name);
    expect(await listed([])).toEqual([
      ...[
        'build',
        'extract',
        'explain',
        'audit',
        'remove',
        'export',
        'serve',
        'schema',
        'completion',
        'engine',
        'help',
      ],
    ]);
    expect(await listed(['engine'])).toEqual(['pack', 'map', 'copies', 'unite', 'verify', 'assemble', 'help']);
  });
});
