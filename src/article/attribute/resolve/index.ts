/** Resolves a source phrase to a person, organisation, group or document. */
import type { Quotation, Span } from '../../../model.ts';
import { listed } from '../../../util/listed.ts';
import type { Discourse, Referent } from '../discourse.ts';
import type { QuotationContext } from '../rank/anaphor.ts';
import { readSource, type Source } from '../source.ts';
import { withAuthor } from './author.ts';
import { chooseReferent } from './choose.ts';
import { NO_MODIFIERS, quotationContext } from './context.ts';
import { resolveDescription } from './description.ts';
import { resolvePronoun } from './pronoun.ts';
import { chosenSpeaker, type Speaker, speakerOf } from './speaker.ts';

export type { Speaker } from './speaker.ts';

/** Precision of names, measured by `bench/rules.mjs`. */
const CONFIDENCE = { full: 0.97, short: 0.987 };

/** Resolves a name; one that is short for several goes to the most probable. */
function resolveName(
  source: Extract<Source, { kind: 'name' }>,
  span: Span,
  discourse: Discourse,
  saying: QuotationContext,
): Speaker {
  const { mention, entity, role } = source;
  const namesakes = discourse.entities.namesakes.get(mention.span[0]);
  const anaphor = {
    kind: 'name',
    gender: null,
    plural: false,
    head: null,
    modifiers: NO_MODIFIERS,
    ...saying,
  } as const;
  const choice =
    namesakes &&
    chooseReferent(discourse, anaphor, (other) => other.entity !== null && namesakes.includes(other.entity));
  if (choice) return chosenSpeaker(choice, 'name-of-several', span, role);
  const full = discourse.article.text.slice(...span).includes(entity.name);
  const referent = discourse.referentOf(entity);
  return full
    ? speakerOf(referent, 'full-name', span, CONFIDENCE.full, role)
    : speakerOf(referent, 'short-name', span, CONFIDENCE.short, role);
}

/** The speaker that the source phrase refers to; null if unknown. `within` is the speaker of the quotation around it. */
export function resolveSpeaker(
  quotation: Quotation,
  span: Span,
  discourse: Discourse,
  within: Referent | null,
): Speaker | null {
  const source = readSource(discourse.article, span, discourse.entities);
  if (!source) return null;
  const saying = quotationContext(discourse, quotation, span, within);
  if (source.kind === 'pronoun') {
    const found = resolvePronoun(source.word, span, discourse, saying);
    return withAuthor(source, found, quotation, discourse, saying);
  }
  if (source.kind === 'name') return resolveName(source, span, discourse, saying);
  if (source.kind === 'several') {
    const name = listed(source.entities.map((entity) => entity.name));
    return speakerOf({ entity: null, name, type: 'group', head: null }, 'full-name', span, CONFIDENCE.full);
  }
  return withAuthor(source, resolveDescription(source, discourse, saying), quotation, discourse, saying);
}
