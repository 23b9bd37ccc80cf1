/** Compares the names that a model finds with those of the second reading, and with the speakers that annotators named. */
import { bestLabels, isFirst, KINDS } from './chain.mjs';

/** Names as `first-end-kind`, by token. */
function namesOf(labels) {
  const names = [];
  for (let i = 0; i < labels.length; i++) {
    if (!isFirst(labels[i])) continue;
    let end = i + 1;
    while (labels[end] === labels[i] + 1) end++;
    names.push(`${i}-${end}-${KINDS[(labels[i] - 1) / 2]}`);
  }
  return names;
}

function labelled({ tokens, sequences }, model) {
  const labels = new Uint8Array(tokens.length);
  for (const sequence of sequences) labels.set(bestLabels(sequence, model), sequence.start);
  return labels;
}

/** Speakers that the text prints with a capital. */
const speakersOf = ({ text, attributions }) =>
  new Set(
    attributions
      .filter(({ speakerType }) => (speakerType ?? 'person') === 'person')
      .map(({ speaker }) => speaker)
      .filter((speaker) => speaker && text.includes(speaker) && /^\p{Lu}/u.test(speaker)),
  );

/** Exact F1 of each kind, and the share of named speakers found. */
export function report(articles, model) {
  const counts = new Map(KINDS.map((kind) => [kind, { right: 0, all: 0 }]));
  let [found, speakers] = [0, 0];
  for (const article of articles) {
    const own = namesOf(labelled(article, model));
    const expected = namesOf(article.readings[1]);
    for (const [kind, count] of counts) {
      const isKind = (name) => name.endsWith(`-${kind}`);
      const right = new Set(expected.filter(isKind));
      count.all += own.filter(isKind).length + right.size;
      count.right += own.filter((name) => right.has(name)).length;
    }
    const { text, tokens } = article;
    const texts = new Set(
      own.map((name) => name.split('-')).map(([a, b]) => text.slice(tokens[a].start, tokens[b - 1].end)),
    );
    for (const speaker of speakersOf(article)) {
      speakers++;
      if (texts.has(speaker)) found++;
    }
  }
  const scores = [...counts].map(
    ([kind, { right, all }]) => `${kind} ${((200 * right) / Math.max(1, all)).toFixed(1)}`,
  );
  return `${scores.join(', ')}; speakers ${found} of ${speakers}`;
}
