/** Output of `explain`: speakers with several names, the rules that link these, and namesakes kept apart. */
import type { SpeakerNode } from '../schema.ts';
import { hang } from './terminal-lines.ts';
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

/** Empty if no speaker has several names or shares one. */
export function speakersExplained(speakers: readonly SpeakerNode[], look: TerminalStyle): string {
  const names = new Map(speakers.map(({ id, name }) => [id, name]));
  const worth = speakers.filter(({ links, distinctions }) => links.length + distinctions.length > 0);
  if (worth.length === 0) return '';
  const lines = worth.flatMap((speaker) => speakerLines(speaker, (id) => names.get(id) ?? id, look));
  return [look.colors.underline('Speakers with several or shared names'), '', ...lines].join('\n');
}
