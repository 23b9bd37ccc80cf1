/** Closed classes of words that open, link or leave a clause around a reporting verb. Source: the closed classes of English grammars. */
import { wordSet } from '../words.ts';

/** First words of a reported clause: pronouns and subordinators. */
export const REPORTED_OPENERS = wordSet(
  'he she they it i we you there this that these those if when while although because',
);
/** Prepositions of adverbials between a reporting verb and what it reports. */
export const ADVERBIAL_PREPOSITIONS = wordSet(
  'in on at during via through to from by after before about of following with for over as ahead',
);
/** Words tagged as adverbs that can be the subject of the reported clause: `said more was needed`. */
export const QUANTITY_ADVERBS = wordSet('not more most less much enough there only nearly almost about');
/** Words that introduce a complement clause of a reporting verb. */
export const COMPLEMENTIZERS = wordSet('that whether if how why what when where who which');
/** Words before a reporting verb that shares the subject of the previous clause: `… and said`. */
export const SUBJECT_SHARING_LINKS = wordSet(
  'and but or then , by while before after in yet for without from despite when',
);
/** Words that begin a new statement inside a clause. */
export const STATEMENT_LINKS = wordSet('and but while though although yet ; — –');
/** Words between two quoted judgements: `a “liar” and a “fraud”`. */
export const LIST_LINKS = wordSet(', and or & a an the as also');

/** Relative pronouns that stand for a subject. */
export const SUBJECT_RELATIVES = wordSet('who which that');
/** Relative pronouns and adverbs that open a clause in commas. */
export const CLAUSE_RELATIVES = wordSet('who whose which whom where');
/** Pronouns before a finite verb that do not identify anybody. */
export const NAMELESS_SUBJECTS: ReadonlySet<string> = new Set([...SUBJECT_RELATIVES, 'there']);

/** First words of a sentence whose main clause begins after a comma: `Asked whether he knew, Doe laughed`. */
export const FRONTED_CLAUSE_OPENERS = wordSet(
  'if when while although though as after before since because once until unless whether despite asked pressed speaking',
);
/** First words of a subordinate clause or an adverbial. */
export const NON_MAIN_OPENERS = wordSet(
  'if when while although though as after before since because once until unless whether in on at during asked speaking',
);

/** Words that open a subordinate clause, each with a verb of its own. */
export const CLAUSE_OPENERS = wordSet(
  'that who whom whose which what where when while if whether because since although though unless until why how whoever whatever whenever',
);

/** Words that open a clause of time or place, or a relative clause. */
export const ADVERBIAL_CLAUSE_OPENERS = wordSet('where when which who while as until before after');

/** Prepositions that open a sentence with a gerund: `In denying that it leaks, Doe …`. */
export const FRONTED_PREPOSITIONS = wordSet('in by on without besides upon with following');

/** Relative pronouns that can be a source. */
export const SOURCE_RELATIVES: ReadonlySet<string> = new Set([...SUBJECT_RELATIVES, 'whom']);

/** A cue in the passive voice. */
export const PASSIVE_CUE = /\b(?:is|are|was|were|be|been|being)\s(?:\w+\s){0,2}\w+(?:ed|en|wn|ld|id|ght)\b/i;
/** A negated cue. */
export const NEGATED_CUE = /\b(?:not|never|nor|no)\b|n['’]t\b|\b(?:declin|refus|fail)\w*\b/i;
/** A content that begins as an indirect question. */
export const INDIRECT_QUESTION = /^(?:if|whether|why|how|what|who|when|where|which)\b/i;
