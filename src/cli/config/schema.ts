/** The JSON Schema of a configuration file, for editors. */
import type { Command } from 'commander';
import { configurableCommands, type Setting, settingsOf, sharedSettings } from './settings.ts';

function typeOf({ kind, choices }: Setting): Readonly<Record<string, unknown>> {
  const text = choices ? { enum: choices } : { type: 'string' };
  switch (kind) {
    case 'text':
      return text;
    case 'list':
      return { type: 'array', items: text, minItems: 1 };
    case 'choice':
      return { anyOf: [{ type: 'boolean' }, text] };
    default:
      return { type: kind };
  }
}

const propertyOf = (setting: Setting): Readonly<Record<string, unknown>> => ({
  ...typeOf(setting),
  description: setting.isPath ? `${setting.about} (relative to this file)` : setting.about,
  ...(setting.default === undefined ? {} : { default: setting.default }),
});

const propertiesOf = (settings: ReadonlyMap<string, Setting>) =>
  Object.fromEntries(Array.from(settings, ([name, setting]) => [name, propertyOf(setting)]));

export function configSchema(program: Command): Readonly<Record<string, unknown>> {
  const sections = configurableCommands(program).map((command) => [
    command.name(),
    {
      type: 'object',
      description: `Options of quotegraph ${command.name()}`,
      properties: propertiesOf(settingsOf(command)),
      additionalProperties: false,
    },
  ]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'quotegraph.config.json',
    description:
      'Options of quotegraph. An option at the top level applies to every command that has it; an option in the section of a command applies to that command only. The command line wins.',
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      ...propertiesOf(sharedSettings(program)),
      ...Object.fromEntries(sections),
    },
    additionalProperties: false,
  };
}
