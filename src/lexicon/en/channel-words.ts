/** Closed classes of words around the name of an outlet. Source: the closed classes of English grammars. */
import { wordSet } from '../words.ts';

/** Determiners before the name or a description of an outlet. */
export const OUTLET_DETERMINERS = wordSet('the a an his her their its this our another');

/** First words of a reference to an outlet without its name: told us, this newspaper, the paper. */
export const OUTLET_REFERENCE_OPENERS = wordSet('our us this the');

/** Forms of be that make `told` a passive. */
export const PASSIVE_AUXILIARIES = wordSet('is are was were be been being');

/** Auxiliaries of the perfect, which tells of no single occasion: has called. */
export const PERFECT_AUXILIARIES = wordSet('has have');

/** Prepositions between a journalist and the outlet: Jane Doe of the Globe. */
export const JOURNALIST_PREPOSITIONS = wordSet('at of for from');

/** Prepositions before a platform: on Twitter. */
export const PLATFORM_PREPOSITIONS = wordSet('in on via to through from');

/** Prepositions between talk and an outlet: spoke to the paper. */
export const TALK_PREPOSITIONS = wordSet('to with for over');

/** Prepositions before an outlet that published a text: wrote for the paper. */
export const WRITING_PREPOSITIONS = wordSet('in for on at by');

/** Prepositions between a report and the outlet: according to a report by the paper. */
export const RELAYING_PREPOSITIONS = wordSet('by in from on');

/** Prepositions between quoted words and the outlet that printed or aired them: quoted in the paper. */
export const QUOTED_IN = wordSet('in on');

/** Prepositions before an outlet that its own interview or text follows: in a Globe interview. */
export const ITEM_PREPOSITIONS = wordSet('in on at during for to from');

/** Prepositions between a leaked text and the outlet: sent to the paper, shared with the paper. */
export const LEAKING_PREPOSITIONS = wordSet('to with');

/** Prepositions before an event of an outlet: at a CNN debate. */
export const EVENT_PREPOSITIONS = wordSet('in on at during');

/** Prepositions that tell how a known outlet is named. */
export const GOVERNING_PREPOSITIONS = wordSet('in on at for from by of with to');

/** Prepositions before another occasion: at a rally. */
export const OCCASION_PREPOSITIONS = wordSet('in at during on to through via by');

/** Words before a noun that refers to a channel named earlier: the same interview, the town hall. */
export const REFERENCE_MODIFIERS = wordSet('the that same blog town');
