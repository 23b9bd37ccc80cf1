import { describe, expect, it } from 'vitest';
import { THREE_ARTICLES } from './articles.ts';
import { folder, quotegraph } from './program.ts';

describe('explain', () => {
  it('marks each quotation in the text, and lists its speaker and evidence below', async () => {
    const { code, stdout } = await quotegraph(['explain', 'ferry.txt'], { cwd: folder(THREE_ARTICLES) });
    expect(code).toBe(0);
    expect(stdout).toMatch(/\[1 "Nobody told the passengers anything until noon," 1\]\s+said\s+Tom\s+Okafor/);
    expect(stdout).toMatch(
      / {2}1 {2}direct speech, 0\.\d\d\n {5}speaker {3}Tom Okafor \(person, 0\.\d\d\) ← ‹Tom Okafor/,
    );
    expect(stdout).toMatch(/\n {5}cue {7}‹said›\n/);
    expect(stdout).toMatch(/\n {5}because {3}[a-z-]+/);
    expect(stdout).toMatch(/Metadata\n\n {5}title {5}Ferry stays in port/);
    expect(stdout).not.toContain('\u001b');
  });

  it('shows a stance other than asserting, with the words that show it', async () => {
    const text = 'Ann Lee denied that the bridge was unsafe. Tom Okafor said that it was old.\n';
    const { stdout } = await quotegraph(['explain', '-'], { input: JSON.stringify({ id: 'bridge', text }) });
    expect(stdout).toMatch(/\n {5}stance {4}denies ← ‹denied›\n/);
    expect(stdout.match(/ {5}stance/g)).toHaveLength(1);
  });

  it('passes no control sequences of an article to the terminal', async () => {
    const text = 'The sign read:\n\n“Do not \u001b[31mpanic\u001b]0;title\u0007 here,” said \u202eAnn Lee.\n';
    const { stdout } = await quotegraph(['explain', '-'], { input: JSON.stringify({ id: 'escape\u001b', text }) });
    expect(stdout).toContain('panic');
    for (const obeyed of ['\u001b', '\u0007', '\u202e']) expect(stdout).not.toContain(obeyed);
  });

  it('prints the record of the article as JSON', async () => {
    const { stdout } = await quotegraph(['explain', 'ferry.txt', '--json', '--quiet'], { cwd: folder(THREE_ARTICLES) });
    expect(JSON.parse(stdout)).toMatchObject({ outlet: 'Island Post', quotes: [{ speaker: 'Tom Okafor' }] });
  });
});

describe('extract --text', () => {
  it('prints the text as read, and for each field of metadata its value and source', async () => {
    const page = `<html><head><title>Ferry stays in port</title><meta property="og:site_name" content="Island Post"></head>
      <body><nav><a href="/">Home</a></nav><article><h1>Ferry stays in port</h1>${'<p>“Nobody told us,” said Ann Lee on the quay.</p><p>It rained on the quay all day, and the boats stayed where they were.</p>'.repeat(3)}</article></body></html>`;
    const { code, stdout } = await quotegraph(['extract', 'page.html', '--text'], {
      cwd: folder({ 'page.html': page }),
    });
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^page\.html\n {5}title {5}Ferry stays in port \(html\.title\)\n {5}outlet {4}Island Post \(meta\.og:site_name\)\n/,
    );
    expect(stdout).toMatch(
      /\n {5}date {6}not found\n {5}url {7}not found\n\n“Nobody told us,” said Ann Lee on the quay\.\n/,
    );
    expect(stdout).not.toContain('Home');
  });

  it('prints the diagnostics of reading, and passes no control sequences', async () => {
    const text = '“Do not \u001b[31mpanic,” said Ann Lee. “It is only rain.\n';
    const { stdout } = await quotegraph(['extract', '-', '--text'], { input: JSON.stringify({ id: 'sign', text }) });
    expect(stdout).toMatch(/\n {5}.+ \(mark-unclosed at \d+\)\n/);
    expect(stdout).not.toContain('\u001b');
  });
});
