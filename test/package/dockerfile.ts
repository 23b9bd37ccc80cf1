/** The Dockerfile as a list of stages, and the files that its context has. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Instruction {
  readonly name: string;
  readonly value: string;
}

export interface Stage {
  readonly base: string;
  readonly name: string | null;
  readonly instructions: readonly Instruction[];
}

const linesOf = (file: string) =>
  readFileSync(`${ROOT}/${file}`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

export function stages(): readonly Stage[] {
  const found: { base: string; name: string | null; instructions: Instruction[] }[] = [];
  for (const line of linesOf('Dockerfile')) {
    const [name = '', ...words] = line.split(' ');
    if (name === 'FROM') found.push({ base: words[0] ?? '', name: words[2] ?? null, instructions: [] });
    else found.at(-1)?.instructions.push({ name, value: words.join(' ') });
  }
  return found;
}

export const valuesOf = ({ instructions }: Stage, name: string): readonly string[] =>
  instructions.flatMap((one) => (one.name === name ? [one.value] : []));

/** What a stage copies from the checkout. */
export const copiedTo = (stage: Stage): readonly string[] =>
  valuesOf(stage, 'COPY')
    .filter((value) => !value.startsWith('--from'))
    .flatMap((value) => value.split(' ').slice(0, -1));

/** What .dockerignore admits to the context. */
export const inContext = (): readonly string[] =>
  linesOf('.dockerignore').flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));
