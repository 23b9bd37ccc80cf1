/** Words of transcripts and printed interviews: labels of speakers, stage directions and of conversation. Source: printed interviews. */
import { wordSet } from '../words.ts';

/** Labels of the person who asks, in lower case. */
export const QUESTION_LABELS = wordSet('q question');

/** Labels of the person who answers. */
export const ANSWER_LABELS = wordSet('a answer');

/** Nouns that label a speaker by role: `Host:`, `Audience member:`. */
export const DIALOGUE_PARTS = wordSet(`
  anchor announcer answer caller chair chairman chairwoman clerk correspondent counsel defence defense host
  interviewee interviewer journalist judge member moderator narrator operator presenter prosecutor question questioner
  reporter speaker translator interpreter witness
`);

/** Words of notes in brackets that nobody says: `(laughs)`, `[crosstalk]`. */
export const STAGE_DIRECTIONS = wordSet(`
  applause break cheering cheers chuckles chuckling cries crosstalk crying gestures giggles grins inaudible
  indistinct interruption laugh laughing laughs laughter music nodding nods overlapping pause pauses points shrugs
  sigh sighing sighs silence smiles smiling sobs unclear unintelligible whispers
`);

/** Signs of a conversation, which running news text lacks: a question, “I”, “we”, “you”. */
export const CONVERSATION = /\?|\b(?:i|me|my|mine|myself|we|us|our|ours|you|your|yours)\b(?!\.)/iu;

/** Forms of “I” and “we”, which running news text does not use for itself. */
export const FIRST_PERSON = /\b(?:I|[Mm]e|[Mm]y|[Ww]e|us|[Oo]ur)\b(?!\.)/u;

/** Phrases that name the person interviewed, up to the name. */
export const INTERVIEW_WITH =
  /\b(?:(?:spoke|speaks|talked|talks|chatted|chats) (?:to|with)|(?:sat|sits) down with|(?:caught|catches|catch) up with|(?:interview|conversation|chat|q&a) with|met|meets|asked|interviewed|interviews|joined by)\s/giu;
