/**
 * Words of newsrooms and mastheads: roles of journalists, names of newspapers, bylines and date lines. Source: general knowledge of
 * mastheads and bylines in English; all lower case.
 */
import { phraseList, wordSet } from '../words.ts';

/** Nouns for roles in journalism: `Senior Editor`, `political columnist`. */
export const NEWSROOM_ROLES = wordSet(`
  editor editor-in-chief reporter correspondent writer columnist journalist contributor producer anchor
  photographer photojournalist critic blogger publisher intern presenter broadcaster reviewer cartoonist
  editorialist newscaster fact-checker
`);

/** Nouns at or near the end of the name of a newspaper or news site. */
export const MASTHEAD_NOUNS = wordSet(`
  times post news herald tribune journal gazette press guardian telegraph chronicle dispatch courier examiner
  observer inquirer enquirer register sentinel star globe bee citizen mercury mirror daily weekly advertiser
  argus echo ledger record reporter republic review standard bulletin beacon banner recorder monitor magazine
  today tv radio newspaper newspapers broadcasting wire online sun
`);

/** Particles in the names of people: `Ursula von der Leyen`. */
export const NAME_PARTICLES = wordSet(`
  de da di du del della la le van von der den ten ter bin ben ibn al el dos das do y e zu af
`);

/** Capitalised words that are not part of a person's name: sections, first words of places, institutions, kinds of article. */
export const NOT_IN_NAMES = wordSet(`
  the a an and of in on for with by to from at is are this that your new north south east west united great
  san los las saint fort lake mount breaking latest top world opinion politics sport sports business
  technology tech science health culture travel video image photo photos gallery analysis exclusive story
  stories news press staff team desk editor editors editorial reporter writer agencies agency correspondent
  columnist contributor wire reports report service services street avenue city county state states island
  park house white court supreme party parliament congress senate commission council government ministry
  department bank union university college school institute foundation association group company inc ltd corp
  labs lab systems software security league cup club day week year election advertisement related more read
  share follow subscribe sign log home menu search key facts highlights watch listen live updates update today
  tomorrow tonight series
`);

/** Words of a line that gives only the date of publication. */
export const DATE_LINE_WORDS = wordSet(`
  posted published updated modified created first last originally date on at of the am pm a p m et est edt ct
  cst cdt mt mst mdt pt pst pdt gmt bst utc ist cet cest aest aedt h hrs local time eastern noon midnight
`);

/** Headings over a note on the author. */
export const AUTHOR_HEADINGS: ReadonlySet<string> = new Set(
  phraseList(`
    about the author | about the authors | about the author(s) | about the writer | about the reporter
    about our reporter | about the contributor | about the columnist | about author | meet the author
  `),
);
