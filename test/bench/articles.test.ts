import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

const ARTICLES = new URL('../../bench/training/articles.mjs', import.meta.url).href;

/** The words that articles annotate as said and as nobody's. */
function annotated(texts: readonly string[]): unknown {
  const script = `
    import { articleFrom } from ${JSON.stringify(ARTICLES)};
    const read = ${JSON.stringify(texts)}.map((written) => {
      const { text, attributions, unsaid } = articleFrom('# Dam\\n@ Gazette\\n' + written, 'own.txt');
      const words = (spans) => spans.map((span) => text.slice(...span));
      return { said: attributions.map(({ content }) => words(content)), unsaid: words(unsaid) };
    });
    console.log(JSON.stringify(read));`;
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
  expect(run.status, run.stderr).toBe(0);
  return JSON.parse(run.stdout);
}

it('words that go on in the next paragraph are annotated with those that end there', () => {
  const text =
    'Brandt spoke of “rain” ⟦Brandt|⟧. “It holds.\n\n“It always has.\n\n“Go.” ⟦Brandt|⟧\n\n“Ebb” ⟦-⟧ is a film.';
  const read = { said: [['rain'], ['It holds.', 'It always has.', 'Go.']], unsaid: ['Ebb'] };
  expect(annotated([text, text.replaceAll(/[“”]/g, '"')])).toEqual([read, read]);
}, 20_000);
