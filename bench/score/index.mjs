/**
 * Scores predicted quotations against annotated articles.
 *
 * An annotated article is `{id, text, attributions: [{content, source, cue, speaker?, speakerType?, accept?, via?, acceptVia?,
 * optional?}]}`, and a prediction a line of `quotegraph extract`, of which `{id, quotes: [{content, source?, cue?, speaker?,
 * via?}]}` counts. Spans are half-open and count UTF-16 units.
 *
 *   marked   each passage in double quotation marks is one item: is it a quotation (`detected`; `notSpeech` is the same for
 *            passages that are not), of which source, speaker and outlet? A missing answer costs recall, a wrong one also
 *            precision.
 *   speech   spans of reported speech, with or without quotation marks. A span is found (`overlap`) if it shares half of the
 *            letters of both (Jaccard), and `exact` if it has the same letters. `attributed` also needs the right source, and
 *            `speaker` the right speaker.
 *   names    everybody who speaks, once per article.
 *   role     spans of source, cue and content with the same first and last letter.
 *
 * Optional attributions count neither as found nor as missed. Quotations within another (`nestedIn`) are left out.
 */
import { countMarked } from './marked.mjs';
import { compareSpeakers } from './names.mjs';
import { countRoles, ROLES } from './roles.mjs';
import { lettersIn } from './spans.mjs';
import { countSpeech } from './speech.mjs';
import { tallies } from './tally.mjs';

const withLetters = (text, quotation) => ({ ...quotation, letters: lettersIn(text, quotation.content) });
const isSpan = (text, [start, end]) =>
  Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;

const speakersOf = (quotations) => [
  ...new Map(quotations.filter(({ speaker }) => speaker).map((quotation) => [quotation.speaker, quotation])).values(),
];

/** One annotated speaker may be given under several names, each of which counts. */
function countNames({ distinct }, { gold, predicted }) {
  const [annotated, given] = [speakersOf(gold), speakersOf(predicted)];
  const required = annotated.filter(({ optional }) => !optional);
  const areSame = (one, other) => compareSpeakers(one, other.speaker) === 'same';
  distinct.count({
    right: given.filter((other) => annotated.some((one) => areSame(one, other))).length,
    predicted: given.length,
    found: required.filter((one) => given.some((other) => areSame(one, other))).length,
    annotated: required.length,
  });
}

/** The annotations of an article and the answers of the program, with the letters of each content. */
function compared({ text, attributions: all }, quotes) {
  const outermost = (quotations) => quotations.filter(({ nestedIn }) => !nestedIn);
  const valid = outermost(quotes).filter(({ content }) => content.every((span) => isSpan(text, span)));
  const predicted = valid.map((one) => withLetters(text, one)).filter(({ letters }) => letters.size > 0);
  return { text, all, gold: outermost(all).map((one) => withLetters(text, one)), predicted };
}

/** Figures that depend on every speaker: some sets name only those of marked passages. */
const hasAllSpeakers = (articles) =>
  articles.every(({ attributions }) => attributions.every(({ speaker }) => speaker !== undefined));

const figuresOf = (group) =>
  Object.fromEntries(
    Object.entries(group)
      .filter(([, tally]) => !tally.isEmpty)
      .map(([name, tally]) => [name, tally.figures()]),
  );

/** @returns figures by group and name; those for which nothing is annotated are left out */
export function score(articles, predictions) {
  const byId = new Map(predictions.map(({ id, quotes }) => [id, quotes]));
  const marked = tallies('detected', 'notSpeech', 'source', 'speaker', 'speakerLenient', 'outlet');
  const speech = tallies('overlap', 'exact', 'attributed', 'speaker');
  const role = tallies(...ROLES);
  const names = tallies('distinct');
  for (const article of articles) {
    const both = compared(article, byId.get(article.id) ?? []);
    countMarked(marked, both);
    countSpeech(speech, both);
    countRoles(role, both);
    countNames(names, both);
  }
  const { speaker, ...bySpan } = speech;
  const whole = hasAllSpeakers(articles);
  return {
    marked: figuresOf(marked),
    speech: figuresOf(whole ? speech : bySpan),
    names: figuresOf(whole ? names : {}),
    role: figuresOf(role),
  };
}
