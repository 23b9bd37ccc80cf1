/** `quotegraph schema`: prints the JSON Schema of all output, or of a configuration file. */
import { EXIT, type ExitCode } from './exit.ts';
import { writeStdout } from './terminal.ts';

export async function printSchema(schema: Readonly<Record<string, unknown>>): Promise<ExitCode> {
  await writeStdout([`${JSON.stringify(schema, null, 2)}\n`]);
  return EXIT.done;
}
