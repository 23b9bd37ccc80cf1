/** A digest for a newsletter or a pull request: the most reprinted utterances, disagreements and the most quoted speakers. */
import type { QuotationRecord } from '../../schema.ts';
import { isDoubtful } from '../../util/confidence.ts';
import { confidenceFigure } from '../confidence-text.ts';
import { alsoGiven, attributed } from '../dispute.ts';
import { dayOf, plural, printable, shorten } from '../printable.ts';
import { RELATION_WORDS } from '../relation-words.ts';
import { stanceHead, stanceText } from '../stance-text.ts';
import { firstPrintCaveat } from '../verdict-words.ts';
import { type Cited, type Digest, digestOf } from './digest.ts';
import type { Exportable } from './exportable.ts';
import type { TextFormat } from './format.ts';

const SPECIAL = /[\\`*_[\]<>|~&$:]|www(?=\.)/gi;
/** Mentions and issue references on code hosts, and email addresses. */
const REFERENCE = /[@#](?=\S)/g;
const WORD_JOINER = '\u2060';

/** Escapes article text: it renders as plain text, without links, images, HTML or mentions. */
export const escapeMarkdown = (text: string): string =>
  printable(text)
    .replace(SPECIAL, (found) => (found.length > 1 ? `${found}\\` : `\\${found}`))
    .replace(REFERENCE, `$&${WORD_JOINER}`);

const LONGEST_QUOTATION = 400;
const LONGEST_NAME = 60;

/** The quotation marks keep text at the start of a line from beginning a list or a heading. */
const quoted = (text: string) => `“${escapeMarkdown(shorten(text, LONGEST_QUOTATION))}”`;
const name = (text: string | null) => (text === null ? '' : escapeMarkdown(shorten(text, LONGEST_NAME)));

const placeOf = ({ outlet, article }: QuotationRecord) => name(outlet ?? article);

const confidenceCell = (print: QuotationRecord): string =>
  `${confidenceFigure(print)}${isDoubtful(print) ? ' (doubtful)' : ''}`;

function printRow(print: QuotationRecord): string {
  const cells = [
    placeOf(print),
    name(print.date === null ? null : dayOf(print.date)),
    RELATION_WORDS[print.relation],
    name(print.speaker),
    name(stanceText(print) ?? print.cueText),
    name(print.via),
    confidenceCell(print),
  ];
  return `| ${cells.join(' | ')} |\n`;
}

/** The print whose words an utterance shows, if it is among those listed. */
const fullestPrint = ({ prints }: Cited) =>
  prints.find(({ relation }) => relation === 'only' || relation === 'fullest');

/** The words of an utterance, after the speaker and the stance if these are not simply said. */
function quoteBlock(cited: Cited): string {
  const print = fullestPrint(cited);
  const head = print ? stanceHead(print) : null;
  return `> ${head === null ? '' : `${name(head)}: `}${quoted(cited.utterance.text)}\n\n`;
}

function more({ prints, printed }: Cited): string {
  const rest = printed - prints.length;
  return rest > 0 ? `\nand ${plural(rest, 'more print')}\n` : '';
}

function reprintText(cited: Cited): string {
  const { utterance, prints, printed } = cited;
  const { firstPrint, articles, outlets } = utterance;
  const first = prints.find(({ id }) => id === firstPrint.quotation);
  const when =
    firstPrint.date === null
      ? ''
      : `; first on ${dayOf(firstPrint.date)}${first ? ` in ${placeOf(first)}` : ''}${firstPrintCaveat(firstPrint, prints)}`;
  return [
    quoteBlock(cited),
    `${plural(printed, 'print')} in ${plural(articles, 'article')} of ${plural(outlets, 'outlet')}${when}\n\n`,
    '| outlet | date | print | speaker | cue | via | confidence |\n| --- | --- | --- | --- | --- | --- | --- |\n',
    ...prints.map(printRow),
    more(cited),
    '\n',
  ].join('');
}

function disputeText(cited: Cited): string {
  const { utterance, prints } = cited;
  const places = new Map(prints.map((print) => [print.id, print.outlet ?? print.article]));
  const placeIn = (quotation: string) => places.get(quotation) ?? null;
  const also = alsoGiven(attributed(utterance.disagreements, placeIn));
  const lines = utterance.disagreements.map(({ about, values }) => {
    const claims = values.map(({ value, quotations }) => {
      const where = [...new Set(quotations.flatMap((id) => placeIn(id) ?? []))].map(name);
      return where.length > 0 ? `${quoted(value)} (${where.join(', ')})` : quoted(value);
    });
    return `- ${about}: ${claims.join(' or ')}\n`;
  });
  return `${quoteBlock(cited)}${also === null ? '' : `${escapeMarkdown(also)}.\n\n`}${lines.join('')}\n`;
}

function speakerText({ name: speaker, said, most }: Digest['speakers'][number]): string {
  const lines = most.map((cited) => {
    const { utterance, prints, printed } = cited;
    const [first] = prints;
    const rest = printed > 1 ? ` and ${printed - 1} more` : '';
    const stance = stanceText(fullestPrint(cited) ?? first ?? { stance: 'asserts', stanceWords: null });
    return `- ${stance === null ? '' : `${name(stance)}: `}${quoted(utterance.text)}${first ? ` (${placeOf(first)}${rest}, ${confidenceCell(first)})` : ''}\n`;
  });
  return `### ${name(speaker)}\n\n${plural(said, 'utterance')}\n\n${lines.join('')}\n`;
}

function* section<Item>(title: string, items: readonly Item[], textOf: (item: Item) => string): Generator<string> {
  if (items.length === 0) return;
  yield `## ${title}\n\n`;
  for (const item of items) yield textOf(item);
}

async function* document(collection: Exportable): AsyncGenerator<string> {
  const digest = await digestOf(collection);
  const { article, quotation, speaker, outlet } = digest.counts;
  yield '# Who said what\n\n';
  yield `${plural(quotation, 'quotation')} in ${plural(article, 'article')} of ${plural(outlet, 'outlet')}, `;
  yield `by ${plural(speaker, 'speaker')}; ${digest.reprinted} printed in more than one article, ${digest.disputed} disputed.\n\n`;
  yield* section('Most reprinted', digest.mostReprinted, reprintText);
  yield* section('Disagreements', digest.disputes, disputeText);
  yield* section('Most quoted', digest.speakers, speakerText);
}

export const markdown: TextFormat = {
  kind: 'text',
  texts: 'none',
  write: (collection) => [{ name: 'digest.md', chunks: document(collection) }],
  row: {
    files: '`digest.md` for a newsletter or a pull request',
    includes:
      'the ten most reprinted utterances, the ten most disputed, and the ten most quoted speakers, with sample prints',
    omits: 'everything else',
  },
};
