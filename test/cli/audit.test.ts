import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ArticleRecord, AuditAnswer } from '../../src/schema.ts';
import { folder, ndjson, quotegraph } from './program.ts';

const WHOLE =
  'We will not raise the fares before the winter of 2031, and Harriet Vane will keep every promise that she made to the islands.';

const NEWS = [
  {
    id: 'gazette',
    outlet: 'Lock Gazette',
    date: '2022-05-01',
    text: `“${WHOLE}” said Ada Brandt, the minister.`,
  },
  {
    id: 'post',
    outlet: 'River Post',
    date: '2022-05-02',
    text: 'The islanders may breathe. “We will not raise the fares before the winter of 2031,” Ada Brandt said.',
  },
  { id: 'echo', outlet: 'Delta Echo', text: 'Per Lund said: “Nobody on the quay believes a word of it.”' },
]
  .map((article) => `${JSON.stringify(article)}\n`)
  .join('');

const DRAFT = `Ada Brandt was clear. “We will raise the fares before the winter of 2031, and Harriet Vane will keep every promise,” she said.

“The quay is cold in May,” said Per Lund.
`;

/** A store of the news and its output, built once. */
const built = mkdtempSync(join(tmpdir(), 'quotegraph-audit-'));
beforeAll(async () => {
  writeFileSync(join(built, 'news.ndjson'), NEWS);
  writeFileSync(join(built, 'draft.txt'), DRAFT);
  await quotegraph(['build', 'news.ndjson', '--store', 'news.quotes', '--quiet'], { cwd: built });
});
afterAll(() => rmSync(built, { recursive: true }));

/** A copy of the store, and a draft that is about to be printed. */
function stored(): string {
  const root = folder();
  cpSync(built, root, { recursive: true });
  return root;
}

const audit = async (root: string, ...args: readonly string[]) =>
  quotegraph(['audit', 'news.quotes', ...args], { cwd: root });

describe('audit --text', () => {
  it('shows who printed the words, when first, and with what changes', async () => {
    const { code, stdout } = await audit(stored(), '--text', 'raise the fares before the winter');
    expect(code).toBe(0);
    expect(stdout).toMatch(/first on 2022-05-01, Lock Gazette/);
    expect(stdout).toMatch(/Lock Gazette +2022-05-01 +fullest +[01]\.\d\d. +Ada Brandt \(/);
    expect(stdout).toMatch(/River Post +2022-05-02 +cut +[01]\.\d\d. +Ada Brandt \(/);
    expect(stdout).not.toContain('Per Lund');
  });

  it('finds inexact words', async () => {
    const { stdout } = await audit(stored(), '--text', 'no higher fares until winter 2031, promise to islands');
    expect(stdout).toContain('Lock Gazette');
  });

  it('finds nothing for words that were never printed', async () => {
    const { code, stdout } = await audit(stored(), '--text', 'the price of herring', '--fail-on', 'reused');
    expect(code).toBe(0);
    expect(stdout).toContain('not printed before');
  });
});

describe('audit --text with a speaker and a stance', () => {
  const DENIAL =
    'Ada Brandt denied that the ferry company had paid inspectors from the water board for a clean report.';
  const WORDS = 'the ferry company had paid inspectors from the water board for a clean report';
  const asked = async (...more: readonly string[]) => {
    const root = folder({ 'post.txt': `${DENIAL}\n` });
    return quotegraph(['audit', 'post.txt', '--text', WORDS, '--tagger', 'none', ...more], { cwd: root });
  };

  it('says who denies the words', async () => {
    expect((await asked()).stdout).toContain('denied elsewhere by Ada Brandt');
    expect((await asked('--stance', 'denies')).stdout).not.toContain('elsewhere');
  });

  it('says that they turn the speaker’s own words round', async () => {
    const { stdout, code } = await asked('--speaker', 'Ada Brandt', '--stance', 'asserts', '--fail-on', 'altered');
    expect(code).toBe(4);
    expect(stdout.replace(/\s+/g, ' ')).toContain('Ada Brandt denied these words; here Ada Brandt says them');
  });

  it('is misuse without words', async () => {
    const { code, stderr } = await audit(stored(), '--draft', 'draft.txt', '--stance', 'denies');
    expect([code, stderr]).toEqual([2, expect.stringContaining('--speaker and --stance require --text')]);
  });
});

describe('audit --text, on what the place tells of an article', () => {
  const TEXT = '“We will not raise the fares before the boats are full again,” said Ada Brandt.';
  const FARES = {
    id: 'fares',
    outlet: 'Quay Mail',
    title: 'No rise yet',
    url: 'https://quay.example/fares',
    text: TEXT,
  };
  const LINE = `“No rise yet”, at 0–${TEXT.indexOf(' said')}, https://quay.example/fares`;

  it.each(['news.ndjson', 'output', 'news.quotes'])(
    'names the article of a print, with its link: %s',
    async (place) => {
      const root = folder({ 'news.ndjson': `${JSON.stringify(FARES)}\n` });
      await quotegraph(['build', 'news.ndjson', '--store', 'news.quotes', '-o', 'output', '--tagger', 'none'], {
        cwd: root,
      });
      const { stdout } = await quotegraph(['audit', place, '--text', 'not raise the fares before the boats are full'], {
        cwd: root,
      });
      expect(stdout).toContain(LINE);
    },
  );
});

describe('audit --text, on words that only resemble a print', () => {
  it('is not misled by one word that is left', async () => {
    const { code, stdout } = await audit(stored(), '--text', 'nobody ever said these words', '--fail-on', 'reused');
    expect(code).toBe(0);
    expect(stdout).toContain('not printed before');
    expect(stdout).not.toContain('printed before,');
  });

  it('says that they are only similar, and how much they share', async () => {
    const { stdout } = await audit(stored(), '--text', 'they raise fares and sink the islands');
    expect(stdout).toContain('not printed before');
    expect(stdout).toMatch(/only similar; \d+% of your words match/);
  });

  it.each(['', ' ', '…'])('is misuse of “%s”, which has no words', async (text) => {
    const { code, stderr } = await audit(stored(), '--text', text);
    expect(code).toBe(2);
    expect(stderr).toContain('--text has no words to look up');
  });
});

describe('audit --draft', () => {
  it('marks up changes, and names those that change the meaning', async () => {
    const { stdout } = await audit(stored(), '--draft', 'draft.txt');
    expect(stdout).toMatch(/printed before with another meaning/);
    expect(stdout).toContain('We will [-not-] raise');
    expect(stdout).toMatch(/changes the meaning: “not” was left out/);
    expect(stdout).toMatch(/The quay is cold in May.*\n *not printed before/);
  });

  it('finds what a speaker said although the draft retells it', async () => {
    const root = stored();
    const text =
      'Ada Brandt said that Harriet Vane would keep her promises to the islands and raise no fares.\n\nPer Lund said that the winter of 2031 would be cold for the fares.';
    const draft = JSON.stringify({ id: 'draft', text });
    const { stdout } = await quotegraph(['audit', 'news.quotes', '--draft', '-', '--json'], {
      cwd: root,
      input: draft,
    });
    expect(ndjson(stdout)).toMatchObject([
      { reused: true, altered: false, found: [{ relation: 'retold' }] },
      { reused: false },
    ]);
  });

  it('exits with 4 if --fail-on matches', async () => {
    const root = stored();
    expect((await audit(root, '--draft', 'draft.txt', '--fail-on', 'altered')).code).toBe(4);
    expect((await audit(root, '--draft', 'draft.txt', '--fail-on', 'disputed')).code).toBe(0);
  });

  it('exits with 4 and says so if a draft states what the speaker denied', async () => {
    const denied = 'that the new pumps had failed on the night of the spring flood';
    const root = folder({ 'denial.txt': `Nora Quist denied ${denied}.`, 'draft.txt': `Nora Quist said ${denied}.` });
    const args = ['audit', 'denial.txt', '--draft', 'draft.txt', '--fail-on', 'altered'];
    const { code, stdout } = await quotegraph(args, { cwd: root });
    expect(code).toBe(4);
    expect(stdout).toContain('printed before with the opposite stance');
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'changes the meaning: Nora Quist denied these words; here Nora Quist says them',
    );
  });

  it('shows only quotations that differ or are disputed with --quiet', async () => {
    const { stdout } = await audit(stored(), '--draft', 'draft.txt', '--quiet');
    expect(stdout).toContain('We will [-not-] raise');
    expect(stdout).not.toContain('The quay is cold');
    expect((await audit(stored(), '--text', 'the price of herring', '--quiet')).stdout).toBe('');
  });

  it('names the print that has exactly the altered words', async () => {
    const turned = WHOLE.replace('will not', 'will');
    const root = folder({
      'news.ndjson': `${NEWS}${JSON.stringify({ id: 'sun', outlet: 'Quay Sun', date: '2022-05-04', text: `“${turned}” said Ada Brandt.` })}\n`,
      'draft.txt': `“${turned}” said Ada Brandt.`,
    });
    const { stdout } = await quotegraph(['audit', 'news.ndjson', '--draft', 'draft.txt'], { cwd: root });
    expect(stdout).toContain('printed in exactly these words: Quay Sun, 2022-05-04\n');
    const whole = await quotegraph(['audit', 'news.ndjson', '--text', WHOLE], { cwd: root });
    expect(whole.stdout).not.toContain('exactly these words');
  });

  it('exits with 4 if a retelling loses a negation', async () => {
    const root = folder({
      'print.txt': '“The new pumps will not hold through the spring flood,” said Nora Quist.',
      'draft.txt': 'Nora Quist said that the new pumps would hold through the spring flood.',
    });
    const args = ['audit', 'print.txt', '--draft', 'draft.txt', '--fail-on', 'altered'];
    const { code, stdout } = await quotegraph(args, { cwd: root });
    expect(code).toBe(4);
    expect(stdout).toContain('changes the meaning: “will not” became “would”');
  });

  it('names the other speaker of misattributed words', async () => {
    const root = stored();
    const args = ['--draft', '-', '--fail-on', 'disputed'];
    const text = `“${WHOLE}” said Per Lund.`;
    const { code, stdout } = await quotegraph(['audit', 'news.quotes', ...args], {
      cwd: root,
      input: JSON.stringify({ id: 'draft', text }),
    });
    expect(code).toBe(4);
    expect(stdout).toMatch(/attributed elsewhere to Ada Brandt/);
  });

  it('does not list a quotation’s own speaker among the others', async () => {
    const root = stored();
    const both = `${JSON.stringify({ id: 'b', text: `“${WHOLE}” said Nils Berg.` })}\n`;
    const { stdout } = await quotegraph(['audit', 'news.ndjson', '-', '--draft', 'draft.txt'], {
      cwd: root,
      input: both,
    });
    expect(stdout).toMatch(/attributed elsewhere to Nils Berg\n/);
    expect(stdout).toMatch(/prints disagree on the speaker: Ada Brandt [\s\S]* or\s+Nils/);
  });

  it('prints one JSON line per quotation, valid under the schema', async () => {
    const { stdout } = await audit(stored(), '--draft', 'draft.txt', '--json');
    const answers = ndjson(stdout);
    const valid = new Ajv2020({ strict: true }).compile(z.toJSONSchema(AuditAnswer));
    expect(answers.map((answer) => valid(answer))).toEqual([true, true]);
    expect(answers).toMatchObject([
      { reused: true, altered: true, found: [{ firstPrint: { date: '2022-05-01' } }] },
      { reused: false, found: [] },
    ]);
  });
});

describe('audit --suggest-corrections', () => {
  const suggest = async (root: string, ...args: readonly string[]) =>
    (await audit(root, ...args, '--quiet')).stdout.split('\n').filter((line) => line !== '');

  it('prints a line per print, with its current speaker', async () => {
    const lines = await suggest(stored(), '--text', 'raise the fares before the winter', '--suggest-corrections');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        decision: 'speaker',
        quotation: { text: WHOLE.slice(0, -1), outlet: 'Lock Gazette', date: '2022-05-01' },
        speaker: 'Ada Brandt',
      },
      {
        decision: 'speaker',
        quotation: {
          text: 'We will not raise the fares before the winter of 2031',
          outlet: 'River Post',
          date: '2022-05-02',
        },
        speaker: 'Ada Brandt',
      },
    ]);
  });

  it('prints lines that the next build applies, once an editor has changed the name', async () => {
    const root = stored();
    const lines = await suggest(root, '--text', 'raise the fares before the winter', '--suggest-corrections');
    writeFileSync(join(root, 'desk.ndjson'), lines.join('\n').replaceAll('Ada Brandt', 'Ida Brandt'));
    const args = ['build', 'news.ndjson', '--store', 'news.quotes', '--corrections', 'desk.ndjson', '--quiet'];
    const { code, stderr } = await quotegraph(args, { cwd: root });
    expect([code, stderr]).toEqual([0, '']);
    const written = ndjson(readFileSync(join(root, 'output/quotations.ndjson'), 'utf8'));
    expect(written).toMatchObject([{ outlet: 'Delta Echo' }, { speaker: 'Ida Brandt' }, { speaker: 'Ida Brandt' }]);
  });

  it.each([
    ['not-a-quotation', []],
    ['stance', ['stance']],
    ['via', ['via']],
    ['outlet', []],
  ])('prints corrections for %s', async (what, decided) => {
    const root = stored();
    const lines = await suggest(root, '--text', 'nobody on the quay believes', '--suggest-corrections', what);
    writeFileSync(join(root, 'desk.ndjson'), lines.join('\n').replace('Delta Echo', 'Delta Call'));
    const { stdout } = await quotegraph(['extract', 'news.ndjson', '--corrections', 'desk.ndjson'], { cwd: root });
    const echo = ArticleRecord.parse(ndjson(stdout)[2]);
    expect(echo.outlet).toBe(what === 'outlet' ? 'Delta Call' : 'Delta Echo');
    expect(echo.quotes).toHaveLength(what === 'not-a-quotation' ? 0 : 1);
    expect(echo.quotes.flatMap(({ corrections = [] }) => corrections.map(({ decision }) => decision))).toEqual(decided);
  });

  it('includes the words of a draft, without duplicate lines', async () => {
    const lines = await suggest(stored(), '--draft', 'draft.txt', '--suggest-corrections');
    expect(lines.map((line) => JSON.parse(line).quotation)).toMatchObject([
      { article: 'draft.txt' },
      { outlet: 'Lock Gazette' },
      { outlet: 'River Post' },
      { article: 'draft.txt', text: 'The quay is cold in May' },
    ]);
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('reports that there is nothing to correct', async () => {
    const { code, stdout, stderr } = await audit(stored(), '--text', 'the price of herring', '--suggest-corrections');
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toContain('no prints found to correct');
  });
});

describe('audit', () => {
  it('gives the same answer for articles and a store', async () => {
    const root = stored();
    const [ofStore, ofArticles] = await Promise.all(
      ['news.quotes', 'news.ndjson'].map((input) =>
        quotegraph(['audit', input, '--draft', 'draft.txt', '--json'], { cwd: root }),
      ),
    );
    expect(ofArticles?.stdout).toBe(ofStore?.stdout);
  });

  it('gives the same answer for an output folder and a store', async () => {
    const root = stored();
    const asked = ['--draft', 'draft.txt', '--json'];
    const store = await audit(root, ...asked);
    const output = await quotegraph(['audit', 'output', ...asked], { cwd: root });
    expect(output.code).toBe(0);
    expect(output.stdout).toBe(store.stdout);
  });

  it('rejects an output folder whose files were changed', async () => {
    const root = stored();
    writeFileSync(join(root, 'output/quotations.ndjson'), '{"id":1}\n');
    const { code, stderr } = await quotegraph(['audit', 'output', '--text', 'the fares'], { cwd: root });
    expect(code).toBe(2);
    expect(stderr).toMatch(/quotations\.ndjson: line 1 does not match the format of this version/);
  });

  it('is misuse without --text or --draft, or with both', async () => {
    const root = folder({ 'news.ndjson': NEWS });
    for (const args of [[], ['--text', 'x', '--draft', 'news.ndjson']]) {
      const { code, stderr } = await quotegraph(['audit', 'news.ndjson', ...args], { cwd: root });
      expect(code).toBe(2);
      expect(stderr).toMatch(/requires either --text or --draft/);
    }
  });
});
