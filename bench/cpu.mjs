/** CPU time of whole Node processes, which a busy machine disturbs less than the clock. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** On standard error, since standard output is the program's. */
const MEASURE = `
  import { writeSync } from 'node:fs';
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime } = process.resourceUsage();
    writeSync(2, 'cpu ' + (userCPUTime + systemCPUTime) / 1000 + '\\n');
  });
`;
const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** @returns CPU time of `node ...args` in milliseconds, over all its threads */
export function cpuOf(args) {
  const measure = ['--import', `data:text/javascript,${encodeURIComponent(MEASURE)}`];
  const options = { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 30 };
  const { stderr, status } = spawnSync(process.execPath, [...measure, ...args], options);
  const found = /^cpu ([\d.]+)$/m.exec(stderr);
  if (status !== 0 || !found) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return Number(found[1]);
}

/** Runs each of the commands in turn, so that all see the same machine. @returns the median CPU time of each, by name */
export function alternately(commands, rounds) {
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const [name, args] of Object.entries(commands)) times[name].push(cpuOf(args));
  return Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values)]));
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
