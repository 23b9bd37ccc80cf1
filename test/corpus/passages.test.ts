/** Every passage through the whole reading of an article, with the tagger that runs by default. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { readText } from '../article/read-text.ts';
import { tagger } from '../article/small-tagger.ts';
import { type Difference, differences } from './compare.ts';
import { type Passage, readPassages, withoutGaps } from './passage.ts';

const FOLDER = new URL('passages/', import.meta.url);
const families = readdirSync(FOLDER)
  .sort()
  .map((name) => {
    const path = new URL(name, FOLDER);
    const file = readFileSync(path, 'utf8');
    return { family: name.replace('.txt', ''), path, file, passages: readPassages(file) };
  });

const found: { readonly of: string; readonly gap: boolean; readonly difference: Difference }[] = [];

function differencesOf(family: string, { name, text, known, expected, gap }: Passage): Difference[] {
  const all = differences(expected, readText(text, known, tagger));
  for (const difference of all) found.push({ of: `${family}: ${name}`, gap: gap !== null, difference });
  return all;
}

const say = ({ what, expected, got }: Difference) => `${what}: “${expected}” expected, “${got}” read`;

describe.each(families)('$family', ({ family, path, file, passages }) => {
  const mended: string[] = [];
  afterAll(() => {
    if (process.env['MEND'] && mended.length > 0) writeFileSync(path, withoutGaps(file, mended));
  });

  it('gives every passage a unique name', () => {
    expect(new Set(passages.map(({ name }) => name)).size).toBe(passages.length);
  });

  for (const passage of passages) {
    if (passage.gap === null) {
      it(passage.name, () => expect(differencesOf(family, passage).map(say)).toEqual([]));
    } else {
      it(`known gap: ${passage.name} (${passage.gap})`, () => {
        const all = differencesOf(family, passage);
        if (all.length === 0) mended.push(passage.name);
        expect(all, 'this is read rightly now: take the line “gap” out').not.toEqual([]);
      });
    }
  }
});

/** Differences grouped by kind, the most frequent first. */
function table(): string {
  const kinds = [...new Set(found.map(({ difference }) => difference.what))];
  const rows = kinds
    .map((what) => [what, found.filter(({ difference }) => difference.what === what)] as const)
    .sort(([, a], [, b]) => b.length - a.length);
  return rows
    .map(([what, group]) => {
      const passages = new Set(group.map(({ of }) => of)).size;
      const lines = group.map(
        ({ of, gap, difference: { expected, got } }) =>
          `  ${gap ? 'gap ' : ''}${of}\n      expected  ${expected}\n      read      ${got}`,
      );
      return `${what}: ${group.length} in ${passages} passages\n${lines.join('\n')}`;
    })
    .join('\n\n');
}

afterAll(() => {
  if (process.env['DIFFERENCES']) process.stdout.write(`\n${table()}\n`);
});
