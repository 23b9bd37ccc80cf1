/** Each passage in quotation marks as one item: is it a quotation, and of which source, speaker and outlet? */
import { compareSpeakers, isSameOutlet } from './names.mjs';
import { isSameSource, lettersIn, markedPassages, shared } from './spans.mjs';

/** The share of a passage that a quotation must contain. */
const CONTAINED = 0.6;

/** The quotation that contains most of a passage, or undefined; of several, the shortest. */
function containing(passage, quotations) {
  const [best] = quotations
    .map((quotation) => ({ quotation, common: shared(quotation.letters, passage) }))
    .sort((a, b) => b.common - a.common || a.quotation.letters.size - b.quotation.letters.size);
  return best && best.common >= CONTAINED * passage.size ? best.quotation : undefined;
}

/** An outlet that the annotation leaves open counts as none. */
const outletOf = ({ via }, { acceptVia = [] }) =>
  via && !acceptVia.some((accepted) => isSameOutlet(accepted, via)) ? via : null;

export function countMarked(marked, { text, gold, predicted }) {
  for (const span of markedPassages(text)) {
    const passage = lettersIn(text, [span]);
    const annotation = containing(passage, gold);
    const prediction = containing(passage, predicted);
    if (annotation?.optional) continue;
    const both = annotation !== undefined && prediction !== undefined;
    marked.detected.count({ right: both, predicted: prediction !== undefined, annotated: annotation !== undefined });
    const neither = annotation === undefined && prediction === undefined;
    marked.notSpeech.count({ right: neither, predicted: !prediction, annotated: !annotation });
    countAttribution(marked, text, annotation, prediction);
  }
}

function countAttribution(marked, text, annotation, prediction) {
  const hasSource = annotation !== undefined && annotation.source.length > 0;
  marked.source.count({
    right: hasSource && prediction !== undefined && isSameSource(text, annotation.source, prediction.source),
    predicted: prediction?.source?.length > 0 && (annotation === undefined || hasSource),
    annotated: hasSource,
  });
  const named = annotation?.speaker;
  if (annotation !== undefined && !named) return;
  const result = named && prediction ? compareSpeakers(annotation, prediction.speaker) : 'different';
  const counts = { predicted: Boolean(prediction?.speaker), annotated: Boolean(named) };
  marked.speaker.count({ ...counts, right: result === 'same' });
  marked.speakerLenient.count({ ...counts, right: result !== 'different' });
  if (named) countOutlet(marked, annotation, prediction ?? {});
}

function countOutlet(marked, annotation, prediction) {
  const outlet = outletOf(prediction, annotation);
  marked.outlet.count({
    right: annotation.via && outlet !== null && isSameOutlet(annotation.via, outlet),
    predicted: outlet !== null,
    annotated: Boolean(annotation.via),
  });
}
