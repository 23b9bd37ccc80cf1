/**
 * Content in a fronted subordinate clause ends at the comma before the main clause.
 *
 * Example: in `After Doe announced that it leaks, the council closed it` the content is `that it leaks`.
 */
import { FRONTED_CLAUSE_OPENERS, FRONTED_PREPOSITIONS } from '../../lexicon/en/clause-words.ts';
import type { PartOfSpeech, Span, TaggedArticle, Token } from '../../model.ts';
import { hasFiniteVerb } from './finite-verb.ts';
import { locate } from './location.ts';
import { spanIndexesOf } from './span-indexes.ts';

/** Parts of speech that may open the main clause. */
const OPENS: ReadonlySet<PartOfSpeech> = new Set(['PRON', 'PROPN', 'DET', 'NOUN', 'NUM', 'ADJ', 'ADV']);
const RELATIVE = /^(?:who|whose|whom|which|that|where|when|what)$/;

const isComma = ({ text }: Token): boolean => text === ',';

function hasComma(tokens: readonly Token[], start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (tokens[i]?.text === ',') return true;
  return false;
}

/** Whether a sentence begins with a subordinate clause, or with a preposition and a gerund: `In denying that …`. */
export function isFronted([first, second]: readonly Token[]): boolean {
  if (!first) return false;
  const isGerund = second?.lower.endsWith('ing') === true && second.pos === 'VERB';
  return FRONTED_CLAUSE_OPENERS.has(first.lower) || (FRONTED_PREPOSITIONS.has(first.lower) && isGerund);
}

/** Whether tokens up to their next comma are a clause with a subject and a finite verb. */
function opensMainClause(tokens: readonly Token[]): boolean {
  const [first] = tokens;
  if (!first || !OPENS.has(first.pos) || RELATIVE.test(first.lower)) return false;
  const comma = tokens.findIndex(isComma);
  const clause = comma < 0 ? tokens : tokens.slice(0, comma);
  return hasFiniteVerb(clause.slice(1));
}

/** The content up to the main clause; all of it if its cue does not stand in a fronted clause. */
export function withinFrontedClause(article: TaggedArticle, content: Span, cue: Span | null): Span {
  if (!cue || cue[0] >= content[0]) return content;
  const { tokens, firstSentence } = locate(article, content);
  const [sentence = 0] = article.sentences[firstSentence]?.tokens ?? [];
  const opening = article.tokens.slice(sentence, Math.min(sentence + 2, tokens[0]));
  const isHere = (opening[0]?.start ?? content[0]) <= cue[0];
  // The cheapest tests come first: few sentences begin with such a clause, and a comma before the content rules it out.
  if (!isHere || !isFronted(opening) || hasComma(article.tokens, sentence, tokens[0])) return content;
  const { outer } = spanIndexesOf(article);
  const own = article.tokens.slice(...tokens);
  const end = own.findIndex(
    (token, i) =>
      isComma(token) &&
      outer.overlapping([token.start, token.end]).length === 0 &&
      hasFiniteVerb(own.slice(0, i)) &&
      opensMainClause(own.slice(i + 1)),
  );
  return [content[0], own[end - 1]?.end ?? content[1]];
}
