/** How sure the program is of a quotation and its speaker; what is more likely wrong than right is marked. */
import type { QuotationRow } from '../../rows.ts';
import { confidenceFigure, isDoubtful } from '../row-confidence.ts';

export function Sure({ row }: { readonly row: Pick<QuotationRow, 'named' | 'confidence'> }) {
  const shown = confidenceFigure(row);
  if (!isDoubtful(row)) return <span class="sure">{shown}</span>;
  return (
    <span class="sure doubtful" title="More likely wrong than right: check the article">
      {shown} <b>doubtful</b>
    </span>
  );
}
