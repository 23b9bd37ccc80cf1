/** The small tagger: builds a Tagger from its weights and the kernel. */
import type { ProposedArticle, Tagger, TaggerFiles } from '../../model.ts';
import type { ChainScores } from './chain.ts';
import { contextFeatures, formFeatures } from './features.ts';
import { LABELS } from './labels.ts';
import { Network, type TokenFeatures, type WordForm } from './network.ts';
import { createTagger, type EmissionScorer } from './tagger.ts';
import type { Affine, Matrix, NetworkWeights, Recurrent } from './weights.ts';
import { readWeightsFile, type WeightsFile } from './weights-file.ts';

/** Size of the cache of word forms, cleared when full; the output does not depend on it. */
const CACHED_FORMS = 50_000;
/** Vocabulary row of unknown forms; row 0 is padding. */
const UNKNOWN = 1;
const FIRST_WORD = 2;

const matrix = (file: WeightsFile, name: string): Matrix => ({
  values: file.int8(`${name}.values`),
  scales: file.float32(`${name}.scales`),
});
const affine = (file: WeightsFile, name: string): Affine => ({
  ...matrix(file, name),
  bias: file.float32(`${name}.bias`),
});
const recurrent = (file: WeightsFile, layer: number): Recurrent => ({
  forward: matrix(file, `recurrent${layer}.forward`),
  backward: matrix(file, `recurrent${layer}.backward`),
});

const weightsOf = (file: WeightsFile): NetworkWeights => ({
  hidden: file.hidden,
  dimensions: file.size,
  labels: LABELS,
  embeddingScale: file.embeddingScale,
  embeddings: file.int8('forms'),
  contexts: file.int8('contexts'),
  w1: affine(file, 'inputs1'),
  w2: affine(file, 'inputs2'),
  out: affine(file, 'output'),
  recurrent: [recurrent(file, 1), recurrent(file, 2)],
});

/** First row of each of the concatenated tables. */
function firstRows(rows: readonly number[]): number[] {
  let next = 0;
  return rows.map((count) => {
    const first = next;
    next += count;
    return first;
  });
}

/** Maps tokens to the rows of the tables. */
class FeatureRows {
  readonly #vocabulary: ReadonlyMap<string, number>;
  readonly #forms: readonly number[];
  readonly #contexts: readonly number[];
  readonly #cache = new Map<string, WordForm>();

  constructor({ vocabulary, formRows, contextRows }: WeightsFile) {
    this.#vocabulary = new Map(vocabulary.map((form, i) => [form, i + FIRST_WORD]));
    this.#forms = firstRows(formRows);
    this.#contexts = firstRows(contextRows);
  }

  #word(form: string): WordForm {
    const cached = this.#cache.get(form);
    if (cached) return cached;
    const [words = 0, affix = 0, shapes = 0, verbs = 0] = this.#forms;
    const { key, affixes, shape, verb } = formFeatures(form);
    const rows = [
      words + (this.#vocabulary.get(key) ?? UNKNOWN),
      ...affixes.map((id) => affix + id),
      shapes + shape,
      verbs + verb,
    ];
    if (this.#cache.size >= CACHED_FORMS) this.#cache.clear();
    const word = { form, rows };
    this.#cache.set(form, word);
    return word;
  }

  of(article: ProposedArticle): TokenFeatures[] {
    const contexts = contextFeatures(article);
    const [poses = 0, marks = 0, places = 0, rules = 0] = this.#contexts;
    return article.tokens.map((token, i) => {
      const [pos, mark, place, rule] = contexts[i] ?? [0, 0, 0, 0];
      return { word: this.#word(token.text), contexts: [poses + pos, marks + mark, places + place, rules + rule] };
    });
  }
}

/** @throws RangeError if the files do not belong to this version of the program */
export function createSmallTagger({ weights, kernel }: TaggerFiles): Tagger {
  const file = readWeightsFile(weights);
  if (file.labels.length !== LABELS) throw new RangeError('the weights have other labels than this program');
  const network = new Network(kernel, weightsOf(file));
  const rows = new FeatureRows(file);
  const chain: ChainScores = {
    labels: LABELS,
    pairs: file.float32('chain.pairs'),
    first: file.float32('chain.first'),
    last: file.float32('chain.last'),
  };
  const score: EmissionScorer = (article) => {
    const features = rows.of(article);
    return ([start, end]) => network.emissions(features.slice(start, end));
  };
  return createTagger('small', score, chain);
}
