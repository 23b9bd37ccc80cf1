/** Shares of direct, mixed and indirect quotations, as a bar and as text. */
import type { Print } from '../model.ts';

const KINDS = [
  ['direct', 'in quotation marks'],
  ['mixed', 'partly in quotation marks'],
  ['indirect', 'paraphrased'],
] as const;

export function Kinds({ prints }: { readonly prints: readonly Print[] }) {
  if (prints.length === 0) return null;
  const counted = KINDS.map(([kind, words]) => ({
    kind,
    words,
    count: prints.filter(({ row }) => row.kind === kind).length,
  }));
  return (
    <div class="kinds">
      <div class="stack" aria-hidden="true">
        {counted.map(({ kind, count }) => count > 0 && <i key={kind} class={kind} style={{ flexGrow: count }} />)}
      </div>
      <ul>
        {counted.map(({ kind, words, count }) => (
          <li key={kind} class={kind}>
            <b>{Math.round((count / prints.length) * 100)}%</b> {kind}, {words}
          </li>
        ))}
      </ul>
    </div>
  );
}
