/** Words whose stop or mark ends no sentence: abbreviations of three letters and more, and names. Source: common style guides. */
import { wordSet } from '../words.ts';

/** Titles, which a name follows: `Engr. Doe`. Also of African, Indian and Philippine newspapers. */
export const ABBREVIATED_TITLES = wordSet(`
  adm adv alh amb arc arch assoc asst atty barr bdr bldr brig brgy bro bros capt cdr cdre ch chmn cllr cmdr col comdr comr con cong const cpl
  dcn dep det dir dr engr esv evang flt fr gen gnr gov hon ing insp lieut lt maj messrs mgr mlle mme mr mrs ms pharm preb pres prof pst pte pvt qs
  rep reps rev revd rt sec sen sens sgt shri smt spc spl spr sqn sr supt surg surv temp tpr ven vet wg
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
