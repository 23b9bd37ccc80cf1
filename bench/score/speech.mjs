/** Spans of reported speech, with or without quotation marks, paired with the predicted spans that overlap them most. */
import { compareSpeakers } from './names.mjs';
import { isSameSource, jaccard, joined, lettersIn, shared } from './spans.mjs';
import { isSpeech } from './speech-words.mjs';

const OVERLAP = 0.5;

const piecesOf = (text, quotations) =>
  quotations.flatMap((quotation) =>
    joined(text, quotation.content)
      .map((span) => ({ quotation, letters: lettersIn(text, [span]) }))
      .filter(({ letters }) => letters.size > 0),
  );

/** Pairs annotated and predicted pieces that overlap, the closest first, each at most once. */
function pair(gold, predicted) {
  const candidates = gold
    .flatMap((one) => predicted.map((other) => ({ one, other, closeness: jaccard(one.letters, other.letters) })))
    .filter(({ closeness }) => closeness >= OVERLAP)
    .sort((a, b) => b.closeness - a.closeness);
  const [ofGold, ofPredicted] = [new Map(), new Map()];
  for (const { one, other, closeness } of candidates) {
    if (ofGold.has(one) || ofPredicted.has(other)) continue;
    ofGold.set(one, { piece: other, closeness });
    ofPredicted.set(other, one);
  }
  return { ofGold, ofPredicted };
}

export function countSpeech(speech, { text, gold, predicted }) {
  const [annotations, predictions] = [piecesOf(text, gold), piecesOf(text, predicted)];
  const { ofGold, ofPredicted } = pair(annotations, predictions);
  const counts = ({ quotation }) => !quotation.optional && isSpeech(text, quotation);

  for (const annotation of annotations.filter(counts)) {
    const { source, speaker } = annotation.quotation;
    const match = ofGold.get(annotation);
    const found = match !== undefined;
    const prediction = match?.piece.quotation ?? {};
    const isAttributed = found && source.length > 0 && isSameSource(text, source, prediction.source);
    const isSpeaker = compareSpeakers(annotation.quotation, prediction.speaker) === 'same';
    speech.overlap.count({ right: found, annotated: 1 });
    speech.exact.count({ right: match?.closeness === 1, annotated: 1 });
    speech.attributed.count({ right: isAttributed, annotated: source.length > 0 });
    speech.speaker.count({ right: isSpeaker, annotated: Boolean(speaker) });
  }

  for (const prediction of predictions) {
    const annotation = ofPredicted.get(prediction);
    if (!isAnswer(prediction, annotation, annotations, counts)) continue;
    const { source, speaker } = annotation?.quotation ?? {};
    speech.overlap.count({ predicted: 1 });
    speech.exact.count({ predicted: 1 });
    speech.attributed.count({ predicted: annotation === undefined || source.length > 0 });
    speech.speaker.count({ predicted: Boolean(prediction.quotation.speaker && (annotation === undefined || speaker)) });
  }
}

/** False for a predicted piece that is, or half lies in, an annotation that does not count. */
function isAnswer(prediction, annotation, annotations, counts) {
  if (annotation !== undefined) return counts(annotation);
  const { letters } = prediction;
  return !annotations.some((one) => !counts(one) && shared(one.letters, letters) >= 0.5 * letters.size);
}
