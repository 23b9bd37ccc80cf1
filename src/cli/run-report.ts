/** The format of run.json and --summary. */
import { jsonText } from '../write/lines.ts';

/** Serialises a run report, each problem on its own line for readability. */
export function runReport({ problems, ...rest }: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(rest).map(([name, value]) => `  ${jsonText(name)}: ${jsonText(value)}`);
  const list = Array.isArray(problems) ? problems.map((problem) => `    ${jsonText(problem)}`) : [];
  lines.push(`  "problems": [${list.length > 0 ? `\n${list.join(',\n')}\n  ` : ''}]`);
  return `{\n${lines.join(',\n')}\n}\n`;
}
