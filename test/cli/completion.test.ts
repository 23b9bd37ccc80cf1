/** Completion in the shells themselves, as far as they are installed. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, quotegraph } from './program.ts';

const has = (shell: string) => spawnSync(shell, ['-c', 'true']).status === 0;

const SHELLS = { bash: has('bash'), zsh: has('zsh'), fish: has('fish') };
for (const [shell, isThere] of Object.entries(SHELLS))
  if (!isThere) console.warn(`completion in ${shell}: skipped, because it is not installed`);

const CALL_BASH = `source ./script
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
_quotegraph
printf '%s\\n' "\${COMPREPLY[@]}"`;

/** Presses Tab at the end of a line and prints what the line then is. */
const TYPE_IN_ZSH = `zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PS1='' PS2=''; autoload -Uz compinit && compinit -u -D; source ./script; quotegraph() { print -r -- GOT\\"<\\$*>\\" }; print REA''DY"
zpty -r shell out '*READY*'
zpty -w shell "$1"$'\\t'
zpty -r shell out '*GOT<*>*'
print -r -- \${\${\${out##*GOT<}%%>*}}`;

async function runWith(shell: keyof typeof SHELLS, args: readonly string[]): Promise<string> {
  const { code, stdout } = await quotegraph(['completion', shell]);
  expect(code).toBe(0);
  const root = folder();
  writeFileSync(join(root, 'script'), stdout);
  const { status, stdout: said, stderr } = spawnSync(shell, args, { cwd: root, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return said;
}

const inBash = async (...words: readonly string[]) =>
  (await runWith('bash', ['-c', CALL_BASH, 'bash', ...words])).split('\n').filter((word) => word !== '');

const inFish = async (line: string) =>
  (await runWith('fish', ['--no-config', '-c', `source ./script; complete -C '${line}'`]))
    .split('\n')
    .flatMap((found) => (found === '' ? [] : [found.split('\t')[0]]));

describe.skipIf(!SHELLS.bash)('completion in bash', () => {
  it('knows commands, also those of engine', async () => {
    expect(await inBash('quotegraph', 'ex')).toEqual(['extract', 'explain', 'export']);
    expect(await inBash('quotegraph', 'engine', 'pa')).toEqual(['pack']);
    expect(await inBash('quotegraph', 'help', 'bu')).toEqual(['build']);
  });

  it('knows the options of each command', async () => {
    expect(await inBash('quotegraph', 'build', '--wa')).toEqual(['--watch']);
    expect(await inBash('quotegraph', 'serve', '--wa')).toEqual([]);
    expect(await inBash('quotegraph', 'engine', 'pack', '--a')).toEqual(['--article-mb']);
  });

  it('knows the values of an option, after a space or an equals sign', async () => {
    expect(await inBash('quotegraph', 'build', 'articles', '--acts', '')).toEqual(['speech', 'all']);
    expect(await inBash('quotegraph', 'export', '--format', '=', 'sq')).toEqual(['sqlite']);
    expect(await inBash('quotegraph', 'completion', '')).toEqual(['bash', 'zsh', 'fish']);
  });

  it('leaves paths to bash', async () => {
    expect(await inBash('quotegraph', 'build', 'art')).toEqual([]);
    expect(await runWith('bash', ['-c', 'source ./script; complete -p quotegraph'])).toContain('-o default');
  });
});

describe.skipIf(!SHELLS.zsh)('completion in zsh', () => {
  it.each([
    ['quotegraph eng', 'engine'],
    ['quotegraph engine pac', 'engine pack'],
    ['quotegraph build --ac', 'build --acts'],
    ['quotegraph export --format sq', 'export --format sqlite'],
    ['quotegraph extract ./scr', 'extract ./script'],
  ])('%s', async (typed, completed) => {
    const script = TYPE_IN_ZSH;
    expect((await runWith('zsh', ['-f', '-c', script, 'zsh', typed])).trim()).toBe(completed);
  });
});

describe.skipIf(!SHELLS.fish)('completion in fish', () => {
  it('knows commands, options, values and paths', async () => {
    expect(await inFish('quotegraph bu')).toEqual(['build']);
    expect(await inFish('quotegraph engine p')).toEqual(['pack']);
    expect(await inFish('quotegraph build --wa')).toEqual(['--watch']);
    expect(await inFish('quotegraph export --format s')).toEqual(['sqlite']);
    expect(await inFish('quotegraph extract ./scr')).toEqual(['./script']);
    expect(await inFish('quotegraph schema ./scr')).toEqual([]);
  });
});

it('completion refuses an unknown shell', async () => {
  const { code, stderr } = await quotegraph(['completion', 'csh']);
  expect(code).toBe(2);
  expect(stderr).toContain('Allowed choices are bash, zsh, fish');
});
