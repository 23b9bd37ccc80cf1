/**
 * Files that a process holds while it lives. The operating system keeps the lock of an open database and releases it when the
 * process ends, however that happens; it is the same for processes that do not see each other, as in two containers.
 */
import { existsSync } from 'node:fs';
import { openDuckDb } from './engine.ts';

/** Creates a file and holds it. @returns a function that releases it */
export async function holdFile(path: string): Promise<() => void> {
  const engine = await openDuckDb({ path, access: 'write' });
  return () => engine.close();
}

/**
 * Tells whether another process holds a file; `unclear` for a file that is not whole, as while it is created. Must not be asked of
 * a file that this process holds: the system would then release it.
 */
export async function isHeld(path: string): Promise<boolean | 'unclear'> {
  if (!existsSync(path)) return false;
  try {
    const engine = await openDuckDb({ path, access: 'read' });
    engine.close();
    return false;
  } catch (error) {
    return error instanceof Error && error.message.includes('lock on file') ? true : 'unclear';
  }
}
