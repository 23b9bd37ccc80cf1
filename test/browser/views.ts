/** One address of each view, for the output of a run. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AttributionGraph } from '../../src/schema.ts';

export function viewsOf(output: string): ReadonlyMap<string, string> {
  const { nodes, edges } = AttributionGraph.parse(JSON.parse(readFileSync(join(output, 'graph.json'), 'utf8')));
  const ofType = (type: string) => nodes.filter((node) => node.type === type).map(({ id }) => id);
  const prints = (utterance: string) => edges.filter(({ target }) => target === utterance).length;
  const [mostPrinted = ''] = ofType('utterance').sort((a, b) => prints(b) - prints(a));
  const one = (name: string, id: string) => `#/${name}/${encodeURIComponent(id)}`;
  const first = (type: string) => one(type, ofType(type)[0] ?? '');
  return new Map([
    ['start', ''],
    ['speakers', '#/speaker'],
    ['a speaker', first('speaker')],
    ['outlets', '#/outlet'],
    ['an outlet', first('outlet')],
    ['articles', '#/article'],
    ['an article', first('article')],
    ['an utterance', one('utterance', mostPrinted)],
    ['search', '#/search'],
    ['search for words', '#/search?q=parliament'],
    ['search for nothing', '#/search?q=zzzzzz'],
    ['graph', '#/graph'],
    ['graph of a speaker', `#/graph?speaker=${encodeURIComponent(ofType('speaker')[0] ?? '')}`],
    ['audit', '#/audit'],
    ['audit answered', `#/audit?q=${encodeURIComponent('ban the programmes that have been confirmed as malicious')}`],
    ['audit of an article', '#/audit/article'],
    ['no view', '#/nothing'],
  ]);
}
