/**
 * Features for choosing a quotation's channel: the construction beside the words or, failing that, the channel's distance from
 * them, the last speaker it carried, and whether the text has left it.
 */
import { ADDING_CUES, AUTHORS_OF_TEXTS, TELLING_VERBS, WRITING_CUES } from '../../../lexicon/en/media-words.ts';
import { WEEKDAYS } from '../../../lexicon/en/months.ts';
import { lastWord } from '../../../util/last-word.ts';
import { isFirstName } from '../gazetteer.ts';
import type { ArticleWithWords } from '../words.ts';
import type { ChannelCandidate } from './candidates.ts';
import type { Channel } from './channels.ts';
import { distanceToCue, isIn, type QuotationInContext } from './context.ts';
import type { History } from './history.ts';
import { sentenceNear } from './outlet-in-sentence.ts';

/** The names of the features that hold. */
export type ViaFeatures = readonly string[];

/** Distance in paragraphs, in steps. */
const apart = (paragraphs: number) =>
  paragraphs <= 1 ? `${Math.max(0, paragraphs)}` : paragraphs <= 3 ? '3' : paragraphs <= 7 ? '7' : 'far';

/** Number of paragraphs in the opening of an article. */
const OPENING = 4;

/** Share of all quotations beyond which one speaker is the main one. */
const MAIN_SHARE = 0.6;

/** A speaker without a name: `one user`, `researchers`. */
const isUnnamed = (speaker: string) => /^\p{Ll}/u.test(speaker);

/** Whether the channel carried a namesake who shares only the speaker's last name: `Ann Reed` after `Tom Reed told the BBC`. */
function carriedNamesake(speaker: string, { names }: Channel, others: ReadonlySet<string>): boolean {
  const [first = ''] = speaker.split(' ', 1);
  const isNamesake = (other: string) => {
    const [name = '', ...rest] = other.split(' ');
    return rest.length > 0 && lastWord(other) === lastWord(speaker) && isFirstName(name);
  };
  return !names.has(first) && [...others].some(isNamesake);
}

/** How the channel's own sentence ties it to the speaker. */
function tieOf({ speaker }: QuotationInContext, channel: Channel, history: History): string {
  if (speaker === null) return 'no-speaker';
  const others = history.speakersAt(channel);
  if (others.has(speaker)) return 'same-speaker';
  const isNamed = channel.names.has(lastWord(speaker)) && !carriedNamesake(speaker, channel, others);
  return isNamed ? 'named-there' : 'other-speaker';
}

/** Whether the channel is nearest to the cue or, without a cue, to the source. */
function isNearest(quotation: QuotationInContext, channel: Channel): boolean {
  const distance = distanceToCue(quotation, channel);
  return quotation.channels.every((other) => distanceToCue(quotation, other) >= distance);
}

function ownFeatures(quotation: QuotationInContext, { channel }: ChannelCandidate): string[] {
  const { construction, isKnown, span } = channel;
  const features = ['own', `own-${construction.id}`];
  if (!isKnown) features.push('own-unlisted', `own-unlisted-${construction.id}`);
  if (channel.isReadAsPerson) features.push('own-read-as-person', `own-read-as-person-${construction.id}`);
  const { cue } = quotation.quotation;
  if (cue.length > 0) features.push(cue.some(([start]) => start < span[0]) ? 'own-behind-cue' : 'own-before-cue');
  if (isNearest(quotation, channel)) features.push('own-nearest');
  if (construction.reach === 'name')
    features.push(`named-after-${channel.governor}`, `named-before-${channel.next}`, `named-${channel.kind}`);
  if (isIn(quotation.quotation.source, span[0])) features.push(`in-source-${construction.id}`);
  return features;
}

/** Features from the history of a channel that is not named beside the words. */
function historyFeatures(quotation: QuotationInContext, { channel }: ChannelCandidate, history: History): string[] {
  const { speaker, paragraph } = quotation;
  const features: string[] = [];
  const { reach } = channel.construction;
  const last = history.lastOf(speaker);
  if (last?.outlet === channel.name)
    features.push('goes-on', `goes-on-${reach}`, `goes-on-after-${apart(paragraph - last.paragraph)}`);
  else if (last && last.start > channel.span[0])
    features.push(last.onOccasion ? 'left-for-occasion' : last.outlet === null ? 'left' : 'left-for-other');
  const previous = history.previous;
  if (previous?.outlet === channel.name) {
    features.push('carried-the-previous', `carried-the-previous-${reach}`);
    if (paragraph === previous.paragraph) features.push('carried-the-previous-in-paragraph');
  }
  if (speaker !== null && last === null) features.push('first-words', `first-words-${reach}`);
  return features;
}

/** Features of speakers whose kind belongs to a channel: users of a platform, authors of a study, members of a group. */
function kindFeatures({ speaker }: QuotationInContext, { channel }: ChannelCandidate, history: History): string[] {
  if (speaker === null) return [];
  const features: string[] = [];
  const { reach } = channel.construction;
  if (isUnnamed(speaker)) {
    features.push(`unnamed-${reach}`);
    if (channel.kind === 'platform') features.push('unnamed-on-platform');
    if (AUTHORS_OF_TEXTS.has(lastWord(speaker)) && reach === 'text') features.push('author-of-text');
  }
  const unnamed = [...history.speakersAt(channel)].filter(isUnnamed);
  if (unnamed.some((other) => other.endsWith('s')))
    features.push('of-group', history.lastOf(speaker) ? 'of-group-again' : 'of-group-first');
  else if (unnamed.length > 0 && isUnnamed(speaker)) features.push('unnamed-as-there');
  return features;
}

/** How the cue introduces the words: as written, as an addition to earlier words, or as addressed to somebody. */
function mannerOf({ quotation: { cue } }: QuotationInContext, { text }: ArticleWithWords): string {
  const words = cue.flatMap((span) =>
    text
      .slice(...span)
      .toLowerCase()
      .split(' '),
  );
  if (words.length === 0) return 'no-cue';
  if (words.some((word) => WRITING_CUES.has(word))) return 'writes';
  if (words.some((word) => ADDING_CUES.has(word))) return 'adds';
  return words.some((word) => TELLING_VERBS.has(word)) ? 'tells' : 'says';
}

const HANDLE = /[@#]\p{L}/u;

const DAYS: ReadonlySet<string> = new Set(WEEKDAYS);

/** Whether the quotation's sentence has a day of the week that the channel's sentence lacks. */
function isOfOtherDay(
  { text, sentences }: ArticleWithWords,
  { words }: QuotationInContext,
  { sentence, span }: Channel,
) {
  const days = words.filter(({ lower }) => DAYS.has(lower));
  if (days.length === 0) return false;
  const around = sentenceNear(text, sentences[sentence]?.span ?? [0, 0], span[0]);
  return days.every((day) => !around.includes(day.text));
}

/** Features of the words themselves: how they are introduced, and the signs of a post. */
function mannerFeatures(
  article: ArticleWithWords,
  quotation: QuotationInContext,
  { channel }: ChannelCandidate,
  history: History,
): string[] {
  const { reach } = channel.construction;
  const manner = mannerOf(quotation, article);
  const features = [`${manner}-${reach}`];
  if (history.previous?.outlet === channel.name) features.push(`${manner}-carried`);
  const isPost = quotation.quotation.content.some((span) => HANDLE.test(article.text.slice(...span)));
  if (isPost && channel.kind === 'platform') features.push('handle-on-platform');
  if (manner === 'no-cue' && channel.kind === 'platform') features.push('no-cue-on-platform');
  const others = history.othersSince(channel.span[0], quotation.speaker);
  features.push(others === 0 ? 'alone-since' : others === 1 ? 'one-other-since' : 'others-since');
  if (isOfOtherDay(article, quotation, channel)) features.push('other-day');
  return features;
}

/** The features of a candidate, by name. */
export function viaFeatures(
  article: ArticleWithWords,
  quotation: QuotationInContext,
  candidate: ChannelCandidate,
  history: History,
): ViaFeatures {
  const { channel, relation } = candidate;
  if (relation === 'own')
    return [...ownFeatures(quotation, candidate), ...(quotation.onOccasion ? ['own-with-occasion'] : [])];
  const { reach } = channel.construction;
  const tie = tieOf(quotation, channel, history);
  const distance = apart(Math.abs(quotation.paragraph - channel.paragraph));
  const features = [
    relation,
    `${relation}-${reach}`,
    `${relation}-${tie}`,
    `${reach}-${tie}`,
    `${relation}-${distance}`,
    `${channel.construction.id}-${tie}`,
    ...historyFeatures(quotation, candidate, history),
    ...kindFeatures(quotation, candidate, history),
    ...mannerFeatures(article, quotation, candidate, history),
  ];
  if (quotation.onOccasion) features.push('occasion', `occasion-${tie}`);
  if (quotation.start === article.paragraphs[quotation.paragraph]?.span[0])
    features.push(`opens-paragraph-${reach}-${distance}`);
  if (channel.name === article.outlet?.value) features.push('own-outlet');
  if (quotation.isGeneral) features.push('general', `general-${tie}`);
  if (channel.isDated) features.push('dated');
  if (channel.paragraph < OPENING) features.push('opens', `opens-${reach}`, `opens-${tie}`);
  if (history.isOvertaken(channel, quotation.start)) features.push('overtaken');
  if (history.outlets === 1) features.push('only-outlet', `only-outlet-${tie}`);
  if (quotation.speaker !== null && history.shareOf(quotation.speaker) > MAIN_SHARE)
    features.push(`main-speaker-${tie}`);
  if (quotation.channels.length > 0) features.push('another-beside');
  return features;
}
