/** Words whose stop or mark ends no sentence: abbreviations of three letters and more, and names. Source: common style guides. */
import { wordSet } from '../words.ts';

/** Titles, which a name follows: `Engr. Doe`. Also of African, Indian and Philippine newspapers. */
export const ABBREVIATED_TITLES = wordSet(`
  adm adv alh amb arc arch assoc asst atty barr bldr brig brgy bro bros capt cdr chmn cllr cmdr col comdr comr cong const cpl
  dcn dep det dir dr engr esv evang fr gen gov hon ing insp lieut lt maj messrs mlle mme mr mrs ms pharm pres prof pst pvt qs
  rep reps rev rt sec sen sens sgt shri smt spc sr supt surv ven vet
`);

export const ABBREVIATIONS: ReadonlySet<string> = new Set([
  ...ABBREVIATED_TITLES,
  ...wordSet(`
    apr assn aug ave blvd calif colo conn corp dec del dept dist est etc feb fig fla govt hwy ill inc ind jan jun jul
    kan ltd mar mass mich minn miss mont mtn nev no nos nov oct okla ore penn penna res ret rtd sept spec tenn tex
    treas univ vol vols vs wash wis wyo cde
  `),
]);

/** Names of magazines, broadcasters and companies that end with a mark: `told E! News`. */
export const NAMES_WITH_A_MARK: ReadonlySet<string> = new Set([
  'E!',
  'Yahoo!',
  'OK!',
  'Hello!',
  '¡Hola!',
  'Hola!',
  'Which?',
  'Jeopardy!',
]);
