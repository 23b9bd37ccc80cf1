/** Spark as a cluster: two executors in processes of their own, to which Node and the program are shipped in an archive. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const PYTHON = process.env['PYTHON'] ?? 'python3';
const pyspark = spawnSync(PYTHON, ['-c', 'import pyspark; print(pyspark.__path__[0])'], { encoding: 'utf8' });
const HOME = pyspark.status === 0 ? pyspark.stdout.trim() : null;

/** What a test of Spark lacks here, in words; null where it lacks nothing. */
export function whatIsMissing(): string | null {
  if (HOME === null)
    return `${PYTHON} has no pyspark (pip install -r test/spark/requirements.txt; PYTHON names another)`;
  return spawnSync('java', ['-version']).status === 0 ? null : 'there is no java';
}

/** Node and the built program, packed once. */
export function archived(): string {
  const archive = join(mkdtempSync(join(tmpdir(), 'quotegraph-spark-')), 'quotegraph.tgz');
  const { status, stderr } = spawnSync(process.execPath, [at('spark/archive.mjs'), archive], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return archive;
}

interface Job {
  readonly archive: string;
  /** What is the job's own; tables lie in `work` below it, the output in `out`. */
  readonly folder: string;
  readonly partitions: number;
  /** Ends the first executor, without a word to it, once the job writes this table. */
  readonly killAt?: string;
}

interface Ended {
  readonly code: number | null;
  readonly log: string;
  readonly killed: number | null;
}

/** Executors are children of the JVM that the job's command becomes. */
function executorOf(parent: number): number | null {
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const isExecutor = readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('CoarseGrainedExecutorBackend');
      const [, ppid] = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      if (isExecutor && Number(ppid) === parent) return Number(name);
    } catch {
      // It has ended since.
    }
  }
  return null;
}

/** Spark's home as links in a folder of the job's own: workers unpack what they are given in the home, and nowhere else. */
function homeIn(folder: string): string {
  const home = join(folder, 'spark');
  mkdirSync(home, { recursive: true });
  for (const name of ['bin', 'jars', 'python'])
    if (!existsSync(join(home, name))) symlinkSync(join(HOME ?? '', name), join(home, name));
  return home;
}

const isWriting = (table: string) => {
  const attempts = join(table, '_temporary/0/_temporary');
  return existsSync(attempts) && readdirSync(attempts).length > 0;
};

/** Runs `spark/job.py` with some arguments to its end. */
export function submit({ archive, folder, partitions, killAt }: Job, args: readonly string[]): Promise<Ended> {
  const [work, home] = [join(folder, 'work'), homeIn(folder)];
  const conf = {
    'spark.ui.enabled': 'false',
    'spark.log.level': 'WARN',
    'spark.executor.memory': '700m',
    'spark.sql.shuffle.partitions': String(partitions),
  };
  const options = Object.entries(conf).flatMap(([name, value]) => ['--conf', `${name}=${value}`]);
  const own = ['--work', work, '--output', join(folder, 'out'), '--partitions', String(partitions)];
  return new Promise((resolve, reject) => {
    const child = spawn(
      join(home, 'bin/spark-submit'),
      [
        ...['--master', 'local-cluster[2,1,1024]', '--archives', `${archive}#quotegraph`, ...options],
        ...[at('spark/job.py'), ...own, ...args],
      ],
      {
        cwd: folder,
        env: { ...process.env, SPARK_HOME: home, PYSPARK_PYTHON: PYTHON },
      },
    );
    let [log, killed]: [string, number | null] = ['', null];
    const watch = setInterval(() => {
      if (killAt === undefined || killed !== null || !isWriting(join(work, killAt))) return;
      killed = executorOf(child.pid ?? -1);
      if (killed !== null) process.kill(killed, 'SIGKILL');
    }, 50);
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        log += text;
      });
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(watch);
      resolve({ code, log, killed });
    });
  });
}
