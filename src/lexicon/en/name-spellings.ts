/**
 * Spellings of names that come from another script or alphabet. Sources: the
 * romanisation tables of ISO 9, BGN/PCGN and ALA-LC, DIN 5007 for German, and the usage of English newspapers.
 */
import { wordList } from '../words.ts';

/** First names, one per line with all its spellings. */
export const NAME_SPELLINGS: readonly (readonly string[])[] = [
  // Russian, Ukrainian and other Slavic names
  'aleksandr alexander aleksander alyaksandr oleksandr',
  'aleksei alexei alexey aleksey alexej oleksiy oleksii',
  'anatoly anatoli anatoliy anatolii',
  'andrei andrey andrej andriy andrii',
  'arkady arkadi arkadiy arkadii',
  'dmitry dmitri dmitriy dmitrii dmitrij dmytro',
  'evgeny yevgeny evgeni yevgeni evgeniy yevgeniy evgenii yevgenii',
  'fyodor fedor feodor',
  'gennady gennadi gennadiy gennadii',
  'grigory grigori grigoriy grigorii',
  'igor ihor',
  'ilya ilia',
  'kirill kiril kyrylo',
  'ksenia kseniya xenia',
  'maria mariya mariia marija',
  'mikhail mihail michail mykhailo',
  'natalia nataliya natalya nataliia',
  'nikolai nikolay nikolaj mykola',
  'oleg oleh',
  'sergei sergey serguei sergej serhiy serhii',
  'sofia sofiya sofija',
  'tatiana tatyana tatjana tetiana',
  'valery valeri valeriy valerii',
  'vasily vasili vasiliy vasilii vasyl',
  'viktor victor',
  'vitaly vitali vitaliy vitalii',
  'vladimir wladimir volodymyr uladzimir wolodymyr',
  'vyacheslav viacheslav',
  'yulia yuliya julia iulia yuliia',
  'yuri yury yuriy yurii iouri jurij',
  // Arabic, Persian and Turkish names
  'abdullah abdallah abdulla',
  'abdulrahman abdelrahman abdurrahman',
  'ahmed ahmad ahmet',
  'ali aly',
  'aisha ayesha aysha aicha',
  'fatima fatema fatimah fatma',
  'hasan hassan',
  'hussein husain hussain husayn hossein huseyin',
  'ibrahim ebrahim',
  'ismail ismael esmail',
  'jamal gamal jamaal',
  'khaled khalid',
  'leila layla laila leyla',
  'mahmoud mahmud mahmood',
  'mehdi mahdi',
  'mohammed muhammad mohamed mohammad mohamad muhammed mohamud',
  'mustafa mostafa moustafa',
  'nasser nasir nasr',
  'osama usama',
  'omar umar omer',
  'rashid rasheed rachid',
  'reza rida',
  'said saeed sayed saied',
  'salman salmaan',
  'suleiman sulaiman soliman suleyman',
  'tariq tarek tarik',
  'yusuf yousef youssef yusef yousuf yosef',
  'zainab zeinab zaynab zeynep',
  // Hebrew and Greek names
  'binyamin benyamin',
  'giorgos yiorgos yorgos georgios',
  'ioannis yannis yiannis',
  'yitzhak itzhak yitzchak',
  'moshe mosheh',
  'dimitris dimitrios',
].map(wordList);

/** Letters with a diacritic, and the two letters that replace them in plain type. */
export const SPELT_OUT: ReadonlyMap<string, string> = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['å', 'aa'],
  ['ø', 'oe'],
]);

/** Letters that Unicode does not decompose. */
export const PLAIN_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ł', 'l'],
  ['ħ', 'h'],
  ['ı', 'i'],
]);

/** Patterns of endings and letters of family names, each with the form that replaces all its spellings. */
export const SPELLING_PATTERNS: readonly (readonly [pattern: RegExp, spelling: string])[] = [
  [/(?<=..)sk(?:iy|yy|ii|ij|yj|i|y|j)$/u, 'sky'],
  [/(?<=...)(?:off|ow)$/u, 'ov'],
  [/(?<=...)(?:eff|ew|yev|iev)$/u, 'ev'],
  [/^tch/u, 'ch'],
  [/kh/gu, 'h'],
];
