/** Reads a configuration file, and checks its values as the command line checks its own. */
import { existsSync, realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Command } from 'commander';
import { parseJson } from '../../read/json.ts';
import { DEFAULT_LIMITS } from '../../settings.ts';
import { EXIT, ExitError, systemMessage } from '../exit.ts';
import { configurableCommands, type Setting, settingsOf, sharedSettings } from './settings.ts';

/** Where a value comes from: the section of its command, or the top level, for every command that has the setting. */
export type ConfigSource = 'section' | 'top';

export interface ConfiguredValue {
  readonly value: ConfigValue;
  readonly source: ConfigSource;
}

export type ConfigValue = string | number | boolean | readonly string[];

/** The values that a configuration file gives to a command. */
export interface Configuration {
  readonly file: string;
  readonly values: ReadonlyMap<string, ConfiguredValue>;
}

type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A file that is found may lie in a folder of articles from anywhere; one that the user names is trusted. */
interface ConfigFile {
  readonly file: string;
  readonly isTrusted: boolean;
}

/** Settings by which a command writes files. */
const WRITES: ReadonlySet<string> = new Set(['output', 'store', 'summary']);

class ConfigReader {
  readonly #file: string;
  readonly #isTrusted: boolean;

  constructor({ file, isTrusted }: ConfigFile) {
    this.#file = file;
    this.#isTrusted = isTrusted;
  }

  fail(problem: string): never {
    throw new ExitError(EXIT.misuse, `${this.#file}: ${problem}`);
  }

  async content(): Promise<JsonObject> {
    const text = await readFile(this.#file, 'utf8').catch((error: unknown) => this.fail(systemMessage(error)));
    const parsed = parseJson(text, DEFAULT_LIMITS.jsonDepth);
    if (!parsed.ok) return this.fail(parsed.diagnostics.map(({ message }) => message).join('; '));
    return isObject(parsed.value) ? parsed.value : this.fail('it must be a JSON object');
  }

  section(content: JsonObject, name: string): JsonObject {
    const section = Object.hasOwn(content, name) ? content[name] : {};
    return isObject(section) ? section : this.fail(`"${name}" must be an object with options of ${name}`);
  }

  refuseUnknown(content: JsonObject, known: ReadonlySet<string>, where: string): void {
    for (const key of Object.keys(content)) {
      if (known.has(key)) continue;
      const meant = key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
      const hint = known.has(meant) ? `write "${meant}"` : `possible options are ${[...known].join(', ')}`;
      this.fail(`${where} has no option ${JSON.stringify(key)}: ${hint}`);
    }
  }

  /** @param place the keys that lead to the value, for messages */
  value(setting: Setting, value: unknown, place: string): ConfigValue {
    switch (setting.kind) {
      case 'boolean':
        return typeof value === 'boolean' ? value : this.fail(`${place} must be true or false`);
      case 'number':
        return typeof value === 'number' ? this.#valid(setting, value, place) : this.fail(`${place} must be a number`);
      case 'list':
        return this.#list(setting, value, place);
      case 'choice':
        return value === true || value === false ? value : this.#text(setting, value, place);
      case 'text':
        return this.#text(setting, value, place);
    }
  }

  #valid<Value extends string | number>(setting: Setting, value: Value, place: string): Value {
    const problem = setting.problem(String(value));
    return problem === null ? value : this.fail(`${place}: ${problem}`);
  }

  #text(setting: Setting, value: unknown, place: string): string {
    if (typeof value !== 'string') return this.fail(`${place} must be a string`);
    return setting.isPath ? this.#path(setting, value, place) : this.#valid(setting, value, place);
  }

  #list(setting: Setting, value: unknown, place: string): readonly string[] {
    if (!Array.isArray(value) || value.length === 0) return this.fail(`${place} must be a list of strings`);
    return value.map((item) => this.#text(setting, item, place));
  }

  /** A path as it would be typed in the working folder, so that ids of articles do not depend on where the folder is. */
  #path({ name }: Setting, value: string, place: string): string {
    if (value === '-') return value;
    const folder = dirname(resolve(this.#file));
    const path = resolve(folder, value);
    if (!this.#isTrusted && WRITES.has(name) && !isWithin(realPlace(folder), realPlace(path)))
      this.fail(`${place} is outside the folder of this file; give --config ${this.#file} to write there`);
    return isAbsolute(value) ? value : relative(process.cwd(), path) || '.';
  }
}

/** The path with its links resolved; of what does not exist yet, the path that it will have. */
function realPlace(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  return path === dirname(path) ? path : join(realPlace(dirname(path)), basename(path));
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * Reads the values for a command. The whole file is checked, also the sections of other commands.
 *
 * @throws ExitError if the file cannot be read, or has an unknown key or an invalid value
 */
export async function readConfiguration(given: ConfigFile, program: Command, name: string): Promise<Configuration> {
  const reader = new ConfigReader(given);
  const content = await reader.content();
  const commands = configurableCommands(program);
  const shared = sharedSettings(program);
  reader.refuseUnknown(content, new Set(['$schema', ...shared.keys(), ...commands.map((one) => one.name())]), 'it');

  const values = new Map<string, ConfiguredValue>();
  for (const setting of shared.values()) {
    if (!Object.hasOwn(content, setting.name)) continue;
    const value = reader.value(setting, content[setting.name], setting.name);
    const ofCommand = commands.find((one) => one.name() === name);
    if (ofCommand && settingsOf(ofCommand).has(setting.name)) values.set(setting.name, { value, source: 'top' });
  }
  for (const command of commands) {
    const settings = settingsOf(command);
    const section = reader.section(content, command.name());
    reader.refuseUnknown(section, new Set(settings.keys()), command.name());
    for (const [key, given] of Object.entries(section)) {
      const setting = settings.get(key);
      if (setting === undefined) continue;
      const value = reader.value(setting, given, `${command.name()}.${key}`);
      if (command.name() === name) values.set(key, { value, source: 'section' });
    }
  }
  return { file: given.file, values };
}
