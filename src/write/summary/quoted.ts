/** The speakers with the most quotations. */
import type { Overview } from '../../schema.ts';
import { plural } from '../printable.ts';
import { columnsOf, padToColumns, shortenToColumns } from '../terminal-lines.ts';

const LONGEST_NAME = 40;

export function quotedLines(quoted: Overview['quoted']): string[] {
  const named = quoted.map((speaker) => ({ ...speaker, name: shortenToColumns(speaker.name, LONGEST_NAME) }));
  const nameWidth = Math.max(...named.map(({ name }) => columnsOf(name)));
  const countWidth = Math.max(...named.map(({ quotations }) => String(quotations).length));
  return named.map(({ name, quotations, outlets }) => {
    const times = `${String(quotations).padStart(countWidth)} ${quotations === 1 ? 'quotation' : 'quotations'}`;
    const widest = countWidth + ' quotations'.length;
    const counts =
      outlets === 0 ? `${times}, outlet not given` : `${times.padEnd(widest)} in ${plural(outlets, 'outlet')}`;
    return `  ${padToColumns(name, nameWidth)}  ${counts}`;
  });
}
