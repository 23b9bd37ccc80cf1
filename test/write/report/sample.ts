/** A small collection for the page: one statement in three papers, of which one cuts it and one changes it, and more. */
import { collect } from '../../../src/collection/index.ts';
import { toTables } from '../../../src/report/page-tables.ts';
import { printed } from '../../collection/articles.ts';

const WHOLE =
  '“We have waited eleven years for this sea wall, and we will not wait for another winter storm to take the harbour.”';
const CUT = '“We have waited eleven years for this sea wall.”';
const CHANGED =
  '“We have waited twelve years for this sea wall, and we will not wait for another winter storm to take the harbour.”';

const RECORDS = [
  printed({
    id: 'herald.txt',
    outlet: 'Northgate Herald',
    date: '2021-03-05',
    quotes: [
      { text: WHOLE, speaker: 'Maria Lindqvist', role: 'the mayor' },
      { text: '“Nobody has asked the fishermen,”', speaker: 'Tom Okafor' },
    ],
  }),
  printed({
    id: 'weekly.txt',
    outlet: 'Coast Weekly',
    date: '2021-03-06',
    quotes: [{ text: CUT, speaker: 'Maria Lindqvist' }],
  }),
  printed({
    id: 'post.txt',
    outlet: 'Island Post',
    quotes: [{ text: CHANGED, speaker: 'Maria Lindqvist', via: 'Northgate Herald' }],
  }),
];

export const sample = () => collect(RECORDS);

export async function sampleTables() {
  const { graph, quotations } = await sample();
  return toTables(graph, quotations, 'full');
}
