/**
 * Loaded before the program: counts what it asks of the file system, and lets something happen at one such request. FAULT is
 * JSON: `at` (the first is 1), `kind`: `kill` dies there, half-way through where it is a write, `full` answers that the disk
 * is, `always` or only once; `only` names a function that counts alone. `count` names a file that says in the end how many requests there were.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { kind, at = 0, always = false, only, count } = JSON.parse(process.env.FAULT ?? '{}');
let requests = 0;

const full = () => Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', errno: -28 });
const die = () => process.kill(process.pid, 'SIGKILL');

/** @param half does a part of the work, where there are parts */
function around(owner, name, { needsRoom, isMeant = () => true, half = () => {} }) {
  const original = owner[name];
  owner[name] = function (...args) {
    if ((only && only !== name) || !isMeant(...args)) return original.apply(this, args);
    requests += 1;
    const hit = requests === at || (always && requests > at);
    if (hit && kind === 'kill') {
      half.call(this, original, ...args);
      die();
    }
    if (hit && kind === 'full' && needsRoom) {
      if (owner === fs) throw full();
      return Promise.reject(full());
    }
    return original.apply(this, args);
  };
}

for (const name of ['rename', 'rm', 'rmdir']) around(fs.promises, name, { needsRoom: false });
for (const name of ['mkdir', 'link', 'copyFile', 'writeFile']) around(fs.promises, name, { needsRoom: true });
const toFile = (fd) => typeof fd === 'number' && fd > 2;
around(fs, 'writeSync', {
  needsRoom: true,
  isMeant: toFile,
  half: (write, fd, bytes, from, length, position) => write(fd, bytes, from, length >> 1, position),
});
around(fs, 'fdatasyncSync', { needsRoom: true, isMeant: toFile });
const handle = await fs.promises.open(process.execPath, 'r');
const FileHandle = Object.getPrototypeOf(handle);
await handle.close();
around(FileHandle, 'writeFile', {
  needsRoom: true,
  half(_, data) {
    fs.writeSync(this.fd, data.subarray(0, data.length >> 1));
  },
});
around(FileHandle, 'sync', { needsRoom: true });
syncBuiltinESMExports();

if (count) process.on('exit', () => fs.writeFileSync(count, String(requests)));
