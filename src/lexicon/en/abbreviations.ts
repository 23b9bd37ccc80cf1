/** Abbreviations of three letters and more that keep their full stop inside a sentence. Source: common style guides. */
import { wordSet } from '../words.ts';

export const ABBREVIATIONS = wordSet(`
  adm apr assn assoc asst atty aug ave blvd bros brig calif capt cmdr col colo comdr conn corp cpl dec del
  dept det dist dir est etc feb fig fla gen gov govt hon hwy ill inc ind insp jan jun jul kan lieut ltd maj
  mar mass messrs mich minn miss mont mrs mtn nev no nos nov oct okla ore penn penna pres prof pvt rep reps
  res ret rev sec sen sens sept sgt spc spec supt tenn tex treas univ vol vols vs wash wis wyo
  alh cde comr engr evang pst rtd smt shri
`);
