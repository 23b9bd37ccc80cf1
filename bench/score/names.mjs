/** Whether two names of a speaker, or of an outlet, are the same, without regard to titles, accents and case. */

const words = (text) => new Set(text.trim().split(/\s+/));
const ARTICLES = words('the a an');
const TITLES = words(`
  mr mrs ms miss dr prof professor sir lord lady dame sen senator rep representative congressman congresswoman gov governor
  president vice former ex secretary general gen col colonel capt captain lt sgt judge justice chief minister prime
  chancellor mayor mep mp attorney ambassador spokesman spokeswoman spokesperson founder ceo cfo cto chairman chairwoman
  chair director editor the a an rev reverend pope king queen prince princess house speaker majority minority leader state
  president-elect first jr sr ii iii`);

/** The words of a name in lower case, without accents and possessive endings. */
const wordsOf = (name) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replaceAll('.', '')
    .replace(/[^\p{L}\p{N}\s&-]/gu, ' ')
    .split(/\s+/)
    .filter(Boolean);

/** The words without titles, or all but articles if the name is only a title. */
function withoutTitles(all) {
  const kept = all.filter((word) => !TITLES.has(word));
  return kept.length > 0 ? kept : all.filter((word) => !ARTICLES.has(word));
}

const NAME_WORD = /^(?:[\p{Lu}d'’]|(?:van|von|de|der|bin|al|el|la|le|du|di)$)/u;
const isPersonalName = (name) => /^\p{Lu}/u.test(name) && name.split(' ').every((word) => NAME_WORD.test(word));

/** Two personal names: the last name must be the same, and a first name that both give. */
function comparePersons(gold, found) {
  if (gold.at(-1) !== found.at(-1)) return 'different';
  if (gold.length === 1) return 'same';
  if (found.length === 1) return 'partial';
  const isShortForm = gold[0] === found[0] && found.every((word) => word.length === 1 || gold.includes(word));
  return isShortForm ? 'same' : 'different';
}

/** Two descriptions: the last word must be the same, or half of the words. */
function compareDescriptions(gold, found) {
  const [inGold, inFound] = [new Set(gold), new Set(found)];
  const both = found.filter((word) => inGold.has(word)).length;
  if (gold.at(-1) === found.at(-1) || both / new Set([...gold, ...found]).size >= 0.5) return 'same';
  const contains = gold.every((word) => inFound.has(word)) || found.every((word) => inGold.has(word));
  return both > 0 && contains ? 'partial' : 'different';
}

function compareWith(name, isPerson, found) {
  const [goldWords, foundWords] = [wordsOf(name), wordsOf(found)];
  const [gold, bare] = [withoutTitles(goldWords), withoutTitles(foundWords)];
  if (gold.length === 0 || bare.length === 0) return 'different';
  if (gold.join(' ') === bare.join(' ') || goldWords.join(' ') === foundWords.join(' ')) return 'same';
  return isPerson && isPersonalName(name) ? comparePersons(gold, bare) : compareDescriptions(gold, bare);
}

/**
 * Compares a predicted speaker with the annotated one and its accepted variants: `same`, `partial` (only the last name, or
 * only some words of a description) or `different`.
 */
export function compareSpeakers({ speaker, speakerType, accept = [] }, found) {
  if (!speaker || !found) return 'different';
  const results = [speaker, ...accept].map((name) => compareWith(name, speakerType === 'person', found));
  return ['same', 'partial'].find((result) => results.includes(result)) ?? 'different';
}

/** True if the words of one outlet are in the name of the other, which has at most three times as many. */
export function isSameOutlet(one, other) {
  const [few, many] = [one, other].map((name) => withoutTitles(wordsOf(name))).sort((a, b) => a.length - b.length);
  const contains = ` ${many.join(' ')} `.includes(` ${few.join(' ')} `);
  return few.length > 0 && 3 * few.length >= many.length && contains;
}
