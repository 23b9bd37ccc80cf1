/** `quotegraph schema`: prints the JSON Schema of all output. */
import { jsonSchema } from '../write/json-schema.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { writeStdout } from './terminal.ts';

export async function schema(): Promise<ExitCode> {
  await writeStdout([`${JSON.stringify(jsonSchema(), null, 2)}\n`]);
  return EXIT.done;
}
