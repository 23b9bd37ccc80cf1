/** The account of a run, as run.json and --summary have it. */
import { jsonText } from '../write/lines.ts';

/** An account as a file: a person may read it, so every problem has its own line. */
export function runReport({ problems, ...rest }: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(rest).map(([name, value]) => `  ${jsonText(name)}: ${jsonText(value)}`);
  const list = Array.isArray(problems) ? problems.map((problem) => `    ${jsonText(problem)}`) : [];
  lines.push(`  "problems": [${list.length > 0 ? `\n${list.join(',\n')}\n  ` : ''}]`);
  return `{\n${lines.join(',\n')}\n}\n`;
}
