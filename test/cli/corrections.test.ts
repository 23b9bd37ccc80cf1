import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { THREE_ARTICLES } from './articles.ts';
import { contentOf, folder, ndjson, quotegraph } from './program.ts';

const lines = (...corrections: readonly object[]) => corrections.map((one) => JSON.stringify(one)).join('\n');

const WAITED = 'We have waited eleven years for this decision';
const FERRY = 'Nobody told the passengers anything until noon';

const CORRECTIONS = lines(
  { id: 'wedding', decision: 'speaker', quotation: { text: FERRY }, speaker: 'Ines Alvarado', editor: 'A. Reader' },
  { decision: 'not-a-quotation', quotation: { text: WAITED, outlet: 'Coast Weekly' } },
  { decision: 'outlet', article: { article: 'ferry.txt' }, outlet: 'Island Courier', note: 'renamed in March' },
  { decision: 'same-speaker', speakers: ['Maria Lindqvist', 'Paul Adeyemi'], note: 'a test' },
);

const FILES = { ...THREE_ARTICLES, 'corrections.ndjson': CORRECTIONS };
const ARTICLES = ['harbour.txt', 'weekly', 'ferry.txt'];
const WITH = ['--corrections', 'corrections.ndjson'];

describe('--corrections', () => {
  it('override the program in build', async () => {
    const root = folder(FILES);
    const { code, stderr } = await quotegraph(['build', ...ARTICLES, ...WITH], { cwd: root });
    expect(code).toBe(0);
    expect(stderr).not.toContain('correction-');
    const quotations = ndjson(readFileSync(join(root, 'output/quotations.ndjson'), 'utf8'));
    expect(quotations).not.toContainEqual(expect.objectContaining({ outlet: 'Coast Weekly' }));
    expect(quotations).toContainEqual(
      expect.objectContaining({
        outlet: 'Island Courier',
        speaker: 'Ines Alvarado',
        corrections: [{ id: 'wedding', decision: 'speaker', editor: 'A. Reader', note: null }],
      }),
    );
    const { nodes } = JSON.parse(readFileSync(join(root, 'output/graph.json'), 'utf8'));
    expect(nodes).toContainEqual(
      expect.objectContaining({ type: 'speaker', links: [expect.objectContaining({ rule: 'correction' })] }),
    );
    expect(JSON.parse(readFileSync(join(root, 'output/run.json'), 'utf8'))).toMatchObject({
      settings: { corrections: 'corrections.ndjson' },
      corrections: { given: 4, matched: 4, refused: 0 },
      problems: [],
    });
  });

  it('override the program in extract', async () => {
    const { code, stdout } = await quotegraph(['extract', 'ferry.txt', ...WITH], { cwd: folder(FILES) });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      outlet: 'Island Courier',
      quotes: [{ speaker: 'Ines Alvarado', confidence: { quotation: 1, speaker: 1 } }],
    });
  });

  it('are given as the reason in explain', async () => {
    const root = folder(FILES);
    const { stdout } = await quotegraph(['explain', 'ferry.txt', ...WITH], { cwd: root });
    expect(stdout).toMatch(/speaker {3}Ines Alvarado \(person, 1\.00\)/);
    expect(stdout).toMatch(/\n {5}corrected {1}speaker \(wedding, A\. Reader\)\n/);
    expect(stdout).toMatch(/\n {5}corrected {1}outlet \(line 3\): renamed in March\n/);
    const weekly = await quotegraph(['explain', 'weekly/cut.txt', ...WITH], { cwd: root });
    expect(weekly.stdout).toMatch(/direct speech, .* omitted from the output/);
    expect(weekly.stdout).toMatch(/corrected {1}not-a-quotation \(line 2\)/);
    const together = await quotegraph(['explain', 'harbour.txt', ...WITH], { cwd: root });
    expect(together.stdout).toMatch(/correction: Maria Lindqvist = Paul Adeyemi: correction ‹line 4, a test›/);
  });

  it('give the same bytes in any order of articles and corrections', async () => {
    const turned = CORRECTIONS.split('\n').map((line, i) => JSON.stringify({ id: `c${i}`, ...JSON.parse(line) }));
    const root = folder({ ...THREE_ARTICLES, one: turned.join('\n'), other: [...turned].reverse().join('\n') });
    await quotegraph(['build', ...ARTICLES, '--corrections', 'one', '-o', 'a'], { cwd: root });
    await quotegraph(['build', ...[...ARTICLES].reverse(), '--corrections', 'other', '-o', 'b'], { cwd: root });
    expect(contentOf(join(root, 'b'))).toEqual(contentOf(join(root, 'a')));
  });

  it('are reported if they match nothing', async () => {
    const text = lines(
      {
        id: 'gone',
        decision: 'not-a-quotation',
        quotation: { text: 'The bakery will be open on Sundays from now on' },
      },
      { decision: 'not-same-speaker', speakers: ['Maria Lindqvist', 'Nobody Atall'] },
    );
    const root = folder({ ...THREE_ARTICLES, 'corrections.ndjson': text });
    const { code, stderr } = await quotegraph(['build', ...ARTICLES, ...WITH, '--summary', 's.json'], { cwd: root });
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /corrections\.ndjson: gone matches nothing: not-a-quotation, The bakery .*\(correction-unmatched\)/,
    );
    expect(stderr).toMatch(/line 2 matches nothing: not-same-speaker, Maria Lindqvist, Nobody Atall/);
    for (const file of ['s.json', 'output/run.json']) {
      const { problems, corrections } = JSON.parse(readFileSync(join(root, file), 'utf8'));
      expect(corrections).toEqual({ given: 2, matched: 0, refused: 0 });
      expect(problems).toMatchObject([
        { code: 'correction-unmatched', path: 'corrections.ndjson', article: null },
        { code: 'correction-unmatched' },
      ]);
    }
    const extract = await quotegraph(['extract', ...ARTICLES, ...WITH], { cwd: root });
    expect(extract.stderr).toContain('gone matches nothing');
    expect(extract.stderr).not.toContain('line 2');
  });

  it('exit with 1 if one is invalid, and apply the others', async () => {
    const root = folder({ ...FILES, 'corrections.ndjson': `${CORRECTIONS}\nnot JSON\n` });
    const { code, stdout, stderr } = await quotegraph(['extract', 'ferry.txt', ...WITH], { cwd: root });
    expect(code).toBe(1);
    expect(stderr).toMatch(/corrections\.ndjson: line 5: not valid JSON \(json-invalid\)/);
    expect(JSON.parse(stdout)).toMatchObject({ quotes: [{ speaker: 'Ines Alvarado' }] });
  });

  it.each([
    ['is missing', 'missing.ndjson', /no corrections in missing\.ndjson: no such file.*\(path-missing\)/],
    ['is a folder', 'weekly', /no corrections in weekly: not a regular file \(path-not-regular\)/],
    ['is no JSON', 'ferry.txt', /no corrections in ferry\.txt: line 1: not valid JSON \(json-invalid\)/],
  ])('exit with 2 if the file %s', async (_, file, why) => {
    const root = folder(FILES);
    const { code, stdout, stderr } = await quotegraph(['build', 'ferry.txt', '--corrections', file], { cwd: root });
    expect(code).toBe(2);
    expect(stderr).toMatch(why);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stdout).toBe('');
  });
});

describe('--min-confidence', () => {
  const product = ({ confidence }: { confidence: { quotation: number; speaker: number } }) =>
    confidence.quotation * confidence.speaker;

  const quotesOf = async (
    root: string,
    least: string,
  ): Promise<{ confidence: { quotation: number; speaker: number } }[]> => {
    const { stdout } = await quotegraph(['extract', ...ARTICLES, '--min-confidence', least], { cwd: root });
    return stdout
      .trim()
      .split('\n')
      .flatMap((line) => JSON.parse(line).quotes);
  };

  it('keeps quotations that reach it, by the output figures, for every command', async () => {
    const root = folder(THREE_ARTICLES);
    const all = await quotesOf(root, '0');
    const least = [...all.map(product)].sort((a, b) => b - a)[0] ?? 0;
    const kept = all.filter((quote) => product(quote) >= least);
    expect(kept.length).toBeLessThan(all.length);
    expect(await quotesOf(root, `${least}`)).toEqual(kept);

    await quotegraph(['build', ...ARTICLES, '--min-confidence', `${least}`], { cwd: root });
    expect(ndjson(readFileSync(join(root, 'output/quotations.ndjson'), 'utf8'))).toHaveLength(kept.length);
    const { nodes } = JSON.parse(readFileSync(join(root, 'output/graph.json'), 'utf8'));
    expect(nodes.filter(({ type }: { type: string }) => type === 'quotation')).toHaveLength(kept.length);

    const explained = await quotegraph(['explain', '.', '--min-confidence', `${least}`], {
      cwd: folder(THREE_ARTICLES),
    });
    const shown = explained.stdout.match(/^ {2,3}\d {2}\w+ speech, \d.*$/gm) ?? [];
    const left = shown.filter((line) => line.includes('omitted from the output by these settings'));
    expect(shown).toHaveLength(all.length);
    expect(left).toHaveLength(all.length - kept.length);
  });

  it('keeps corrected quotations, including those without a speaker', async () => {
    const text = lines({ decision: 'speaker', quotation: { text: FERRY }, speaker: null });
    const root = folder({ ...THREE_ARTICLES, 'corrections.ndjson': text });
    const { stdout } = await quotegraph(['extract', 'ferry.txt', '--min-confidence', '1', ...WITH], { cwd: root });
    expect(JSON.parse(stdout).quotes).toMatchObject([{ speaker: null, confidence: { quotation: 1, speaker: 1 } }]);
  });
});
