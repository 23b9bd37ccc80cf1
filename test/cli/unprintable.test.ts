/** What somebody else has named or written must not command the terminal. */
import { describe, expect, it } from 'vitest';
import { jsonText } from '../../src/write/lines.ts';
import { folder, quotegraph } from './program.ts';

const EVIL = 'a\u001b[31m\u009b2J\u202eb\u0007';
/** Control characters but for ends of lines, and what overrides the direction of text. */
const UNSAFE = /(?!\n)[\p{Control}\u2028-\u202e\u2066-\u2069]/u;
const TEXT = '“We will not sell the harbour before spring,” said Ada Brandt, the mayor.';
const NEWS = { [EVIL]: TEXT, 'news.txt': TEXT, 'empty.txt': '' };

describe('a name with control characters stays off the terminal', () => {
  it.each([
    { where: 'an unknown option', args: [`--${EVIL}`] },
    { where: 'an unknown command', args: [EVIL] },
    { where: 'a value that is no choice', args: ['export', 'news.txt', '--format', EVIL] },
    { where: 'an argument that is no choice', args: ['completion', EVIL] },
    { where: 'a number', args: ['build', 'news.txt', '--workers', EVIL] },
    { where: 'a missing configuration', args: ['build', 'news.txt', '--config', `x${EVIL}`] },
    { where: 'a configuration', args: ['build', 'news.txt', '--config', EVIL] },
    { where: 'known people', args: ['build', 'news.txt', '--known', EVIL] },
    { where: 'corrections', args: ['build', 'news.txt', '--corrections', EVIL] },
    { where: 'a store', args: ['build', 'news.txt', '--store', EVIL] },
    { where: 'what is served', args: ['serve', EVIL, '--port', '0'] },
    { where: 'what is removed from', args: ['remove', EVIL, 'x'] },
    { where: 'what is explained', args: ['explain', `x${EVIL}`] },
    { where: 'an output', args: ['build', 'news.txt', '-o', `x${EVIL}`, '--tagger', 'none'] },
    {
      where: 'an output with problems',
      args: ['build', 'news.txt', 'empty.txt', '-o', `x${EVIL}`, '--tagger', 'none'],
    },
    { where: 'the options that apply', args: ['build', EVIL, '-o', EVIL, '--print-config'] },
  ])('in $where', async ({ args }) => {
    const { stdout, stderr } = await quotegraph(args, { cwd: folder(NEWS) });
    expect(stdout + stderr).not.toBe('');
    expect(stdout).not.toMatch(UNSAFE);
    expect(stderr).not.toMatch(UNSAFE);
  });
});

describe('JSON on standard output', () => {
  it('has the control characters of an article as escapes, and the same value', async () => {
    const article = { id: EVIL, title: EVIL, outlet: EVIL, text: `${TEXT} \u009b\u007f\u2067 ${TEXT}` };
    const { stdout } = await quotegraph(['extract', '-', '--tagger', 'none', '--quiet'], { input: jsonText(article) });
    expect(stdout).not.toMatch(UNSAFE);
    expect(JSON.parse(stdout)).toMatchObject({ id: EVIL, title: EVIL });
  });
});
