/** Nouns for speech and texts. Source: nouns derived from the reporting verbs, and the forms in which news reaches a newsroom. */
import { wordSet } from '../words.ts';

/** Occasions and means of speech, which belong to the cue ("said in a statement", "wrote on Twitter"). */
export const SPEECH_EVENTS = wordSet(`
  statement statements interview interviews email emails e-mail e-mails tweet tweets post posts speech
  speeches letter letters message messages memo release conference briefing call testimony remarks comments
  op-ed column essay video podcast broadcast address lecture sermon announcement twitter facebook instagram
  telegram linkedin youtube reddit mastodon bluesky tiktok weibo blog blogpost advertisement ad debate
  affidavit filing ruling judgment judgement opinion note report article hearing editorial text communique
  communiqué bulletin advisory newsletter transcript autobiography memoir book
`);

/** Occasions on which somebody judges: "called it a mess in her column", "… at a meeting". */
export const OCCASIONS_OF_JUDGEMENT: ReadonlySet<string> = new Set([
  ...SPEECH_EVENTS,
  ...wordSet(`
    meeting meetings rally rallies review reviews vote session diary diaries show programme program panel trial
    summit convention ceremony dinner lunch breakfast gala visit
  `),
]);

/** Nouns with a clause or quoted words as their complement: "a provision that …", "his claim that …". */
export const CONTENT_NOUNS = wordSet(`
  statement claim claims allegation allegations assertion assertions accusation accusations report reports
  suggestion suggestions argument provision clause message warning warnings promise pledge vow declaration
  announcement denial prediction contention insistence admission acknowledgment acknowledgement complaint
  conclusion remark comment observation assurance assurances
`);

/** Nouns for documents as sources. */
export const DOCUMENT_NOUNS = wordSet(`
  report motion resolution statement document documents letter memo email emails e-mail e-mails bill law act
  ruling judgment judgement opinion complaint lawsuit suit filing indictment affidavit transcript poll polls
  survey surveys study studies paper article story editorial column op-ed book memoir post tweet tweets blog
  website site page text section amendment declaration agreement treaty charter constitution manifesto
  platform analysis review audit filings records notice order directive guidance guideline guidelines
  advisory bulletin release communique communiqué dossier petition brief note message speech ad advert
  advertisement video footage clip sign signs banner placard poster headline caption proposal draft strategy
  plan policy rule rules code clause provision data figures research findings action letters reports
  statements memos
`);

/** Nouns for words that stand before: "That was the view of …". */
export const NOUNS_FOR_WORDS: ReadonlySet<string> = new Set([
  ...SPEECH_EVENTS,
  ...CONTENT_NOUNS,
  ...wordSet('view views word words verdict advice response reply answer reaction account plea thoughts lines'),
]);

/** Nouns with a complement that says what was said or thought: "her belief that …", "his promise to …". */
export const COMPLEMENT_NOUNS: ReadonlySet<string> = new Set([
  ...NOUNS_FOR_WORDS,
  ...wordSet(`
    threat threats demand demands request requests boast boasts hint hints theory idea belief beliefs fear fears hope hopes
    decision order orders offer offers finding findings excuse excuses apology confession
  `),
]);
