/**
 * Tells people of one name apart: "John Hale", the goalkeeper, and "John Hale", an economist, where nothing that is said of the one is
 * said of the other, and their articles quote nobody else in common.
 */
import { byUnits } from '../../util/order.ts';
import { componentsOf } from './components.ts';
import { contradict, rolesContradict } from './contradiction.ts';
import type { SpeakerMention } from './mention.ts';
import { SpeakerFacts } from './speaker-facts.ts';

/** One person, as far as the articles say. */
interface Camp {
  readonly facts: SpeakerFacts;
  readonly articles: number;
  readonly smallest: string;
}

/** Of several people of a name, one who is in so many times more articles than the next is meant where nothing says who. */
const FAR_MORE = 3;

function toCamp(mentions: readonly SpeakerMention[]): Camp {
  const keys = [...new Set(mentions.map(({ article }) => article.key))].sort();
  return { facts: new SpeakerFacts(mentions), articles: keys.length, smallest: keys[0] ?? '' };
}

const byWeight = (a: Camp, b: Camp) => b.articles - a.articles || byUnits(a.smallest, b.smallest);

function byArticle(mentions: readonly SpeakerMention[]): readonly (readonly SpeakerMention[])[] {
  const articles = new Map<string, SpeakerMention[]>();
  for (const mention of mentions) {
    const here = articles.get(mention.article.key);
    if (here) here.push(mention);
    else articles.set(mention.article.key, [mention]);
  }
  return [...articles].sort(([a], [b]) => byUnits(a, b)).map(([, here]) => here);
}

/** Does any role contradict any other? Where none does, there is nothing to tell apart; of articles with the same roles one is asked. */
function anyContradict(articles: readonly (readonly SpeakerMention[])[]): boolean {
  const byRoles = new Map<string, readonly SpeakerMention[]>();
  for (const mentions of articles) {
    const roles = new Set(mentions.flatMap(({ role }) => (role ? [role.text] : [])));
    if (roles.size > 0) byRoles.set([...roles].sort().join('\n'), mentions);
  }
  if (byRoles.size < 2) return false;
  const distinct = [...byRoles.values()].map((mentions) => new SpeakerFacts(mentions));
  return distinct.some((one, i) => distinct.slice(i + 1).some((other) => rolesContradict(one, other)));
}

/** Articles that share a body, words, another speaker, or name the body of another's role, are about one person. */
function inOneContext(articles: readonly SpeakerFacts[]): readonly Camp[] {
  const bodies = new Set(articles.flatMap((facts) => [...facts.bodies.keys()]));
  const together = componentsOf(articles, ({ bodies: own, topics, said, company }) => [
    ...[...own.keys(), ...[...topics.keys()].filter((topic) => bodies.has(topic))].map((body) => `of ${body}`),
    ...[...said.keys()].map((words) => `said ${words}`),
    ...[...company.keys()].map((other) => `with ${other}`),
  ]);
  return together.map((some) => toCamp(some.flatMap(({ mentions }) => mentions))).sort(byWeight);
}

/** The one camp that can be meant, or by far the likeliest; null where there is no telling. */
function likeliest(open: readonly Camp[]): Camp | null {
  const [first, second] = [...open].sort(byWeight);
  return first && (!second || first.articles >= FAR_MORE * second.articles) ? first : null;
}

const mergedCamp = (one: Camp, others: readonly Camp[]) =>
  toCamp([one, ...others].flatMap(({ facts }) => facts.mentions));

/** All mentions of one normal name → those of each person who has it, the most named first. */
export function namesakesIn(mentions: readonly SpeakerMention[]): readonly (readonly SpeakerMention[])[] {
  const articles = byArticle(mentions);
  if (articles.length < 2 || !anyContradict(articles)) return [mentions];
  const found = inOneContext(articles.map((here) => new SpeakerFacts(here)));
  const hasRole = ({ facts }: Camp) => facts.roles.size > 0;
  let camps: readonly Camp[] = [];
  for (const camp of found.filter(hasRole)) {
    const own = likeliest(camps.filter(({ facts }) => !contradict(facts, camp.facts)));
    camps = own ? camps.map((one) => (one === own ? mergedCamp(one, [camp]) : one)) : [...camps, camp];
  }
  const silent = found.filter((camp) => !hasRole(camp));
  const meant = likeliest(camps);
  const all = meant ? camps.map((one) => (one === meant ? mergedCamp(one, silent) : one)) : [...camps, ...silent];
  return [...all].sort(byWeight).map(({ facts }) => facts.mentions);
}
