/** Words of transcripts and printed interviews: labels of speakers, stage directions and of conversation. Source: printed interviews. */
import { wordSet } from '../words.ts';

/** Labels of whoever asks, in lower case. */
export const QUESTION_LABELS = wordSet('q question');

/** Labels of whoever answers. */
export const ANSWER_LABELS = wordSet('a answer');

/** Nouns that label a speaker by part: `Host:`, `Audience member:`. */
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

/** What shows that people talk to each other, as running news text does not: a question, “I”, “we”, “you”. */
export const CONVERSATION = /\?|\b(?:i|me|my|mine|myself|we|us|our|ours|you|your|yours)\b(?!\.)/iu;

/** “I” and “we”, whom running news text does not speak for. */
export const FIRST_PERSON = /\b(?:I|[Mm]e|[Mm]y|[Ww]e|us|[Oo]ur)\b(?!\.)/u;

/** Phrases that tell whom an interview is with, up to the name. */
export const INTERVIEW_WITH =
  /\b(?:(?:spoke|speaks|talked|talks|chatted|chats) (?:to|with)|(?:sat|sits) down with|(?:caught|catches|catch) up with|(?:interview|conversation|chat|q&a) with|met|meets|asked|interviewed|interviews|joined by)\s/giu;
