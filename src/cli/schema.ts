/** `quotegraph schema`: the JSON Schema of everything that the program writes. */
import { jsonSchema } from '../write/json-schema.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { print } from './terminal.ts';

export async function schema(): Promise<ExitCode> {
  await print([`${JSON.stringify(jsonSchema(), null, 2)}\n`]);
  return EXIT.done;
}
