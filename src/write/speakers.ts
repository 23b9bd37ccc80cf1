/** Who goes by several names, as `explain` prints it: why the names are one speaker's, and who of the same name is another. */
import type { SpeakerNode } from '../schema.ts';
import { hang } from './layout.ts';
import type { TerminalStyle } from './terminal-style.ts';

type Evidence = SpeakerNode['links'][number]['evidence'];

const INDENT = 5;

function because(evidence: Evidence): string {
  const reasons = evidence.map(({ kind, text, articles }) => {
    const where = articles.length > 0 ? ` in ${articles.join(' and ')}` : '';
    return `${kind} ‹${text}›${where}`;
  });
  return reasons.length > 0 ? `: ${reasons.join('; ')}` : '';
}

function speakerLines(speaker: SpeakerNode, nameOf: (id: string) => string, look: TerminalStyle): string[] {
  const line = (text: string) => hang(' '.repeat(INDENT), text, look.width);
  return [
    ...hang('  ', [speaker.name, ...speaker.aliases].join(' = '), look.width).map(look.colors.bold),
    ...speaker.links.flatMap(({ rule, names, evidence }) => line(`${rule}: ${names.join(' = ')}${because(evidence)}`)),
    ...speaker.distinctions.flatMap(({ speaker: id, rule, evidence }) =>
      line(`not ${nameOf(id)} (${id}), ${rule}${because(evidence)}`),
    ),
    '',
  ];
}

/** Nothing where everybody goes by one name that is nobody else's. */
export function speakersExplained(speakers: readonly SpeakerNode[], look: TerminalStyle): string {
  const names = new Map(speakers.map(({ id, name }) => [id, name]));
  const worth = speakers.filter(({ links, distinctions }) => links.length + distinctions.length > 0);
  if (worth.length === 0) return '';
  const lines = worth.flatMap((speaker) => speakerLines(speaker, (id) => names.get(id) ?? id, look));
  return [look.colors.underline('Who goes by several names, or shares one'), '', ...lines].join('\n');
}
