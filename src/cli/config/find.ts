/** Finds the configuration file of a project. */
import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { CONFIG_FILE } from '../../file-names.ts';

const isFile = async (path: string): Promise<boolean> => (await stat(path).catch(() => null))?.isFile() === true;

/** The configuration file of a folder or of the nearest folder above it. */
export async function findConfigFile(folder: string): Promise<string | null> {
  for (let place = resolve(folder); ; place = dirname(place)) {
    const path = join(place, CONFIG_FILE);
    if (await isFile(path)) return path;
    if (place === dirname(place)) return null;
  }
}
