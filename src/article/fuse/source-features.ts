/**
 * Features of a source: whoever can speak (a pronoun, a person, a body, a document), or a thing.
 *
 * Example: nobody speaks in `the metrics show growth`; in `the ministry said` a body does.
 */
import { GROUP_NOUNS } from '../../lexicon/en/groups.ts';
import { AGENT_ENDING, NO_AGENTS } from '../../lexicon/en/no-agents.ts';
import { organisationKinds } from '../../lexicon/en/organisations.ts';
import { SOURCE_CORE_ENDS } from '../../lexicon/en/phrase-words.ts';
import { SPEAKING_PRONOUNS, THING_PRONOUNS } from '../../lexicon/en/reference-words.ts';
import { DOCUMENT_NOUNS } from '../../lexicon/en/speech-nouns.ts';
import { FEMALE_NOUNS, MALE_NOUNS, TITLES } from '../../lexicon/en/titles.ts';
import { TRADES } from '../../lexicon/en/trades.ts';
import type { Span, TaggedArticle, Token } from '../../model.ts';
import { type FeatureValues, yes } from './feature-values.ts';
import { locate } from './location.ts';

/** The tokens up to the first preposition or comma. */
function core(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex(({ lower }, i) => i > 0 && SOURCE_CORE_ENDS.has(lower));
  return end < 0 ? tokens : tokens.slice(0, end);
}

const isListedPerson = (word: string) =>
  TRADES.has(word) || TITLES.has(word) || MALE_NOUNS.has(word) || FEMALE_NOUNS.has(word);
const singular = (word: string) => word.replace(/(?<=[^s])s$/, '');
const isAgent = (word: string) =>
  isListedPerson(word) ||
  isListedPerson(singular(word)) ||
  (AGENT_ENDING.test(singular(word)) && !NO_AGENTS.has(singular(word)));

/** The features of the first span of a source. */
export function sourceFeatures(article: TaggedArticle, source: readonly Span[]): FeatureValues {
  const first = source[0];
  const tokens = first ? core(article.tokens.slice(...locate(article, first).tokens)) : [];
  const head = tokens.findLast(({ pos }) => pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON')?.lower ?? '';
  const pronoun = tokens.length > 0 && tokens.every(({ pos }) => pos === 'PRON');
  const name = tokens.some(({ pos }) => pos === 'PROPN');
  const agent = isAgent(head);
  const body = organisationKinds(head).size > 0 || GROUP_NOUNS.has(head);
  const document = DOCUMENT_NOUNS.has(head);
  return {
    pronoun: yes(pronoun && SPEAKING_PRONOUNS.has(head)),
    it: yes(THING_PRONOUNS.has(head)),
    name: yes(name),
    agent: yes(!name && agent),
    document: yes(!name && document),
    thing: yes(tokens.length > 0 && !pronoun && !name && !agent && !body && !document),
  };
}
