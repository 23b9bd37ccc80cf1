/**
 * Separates people of one name: "John Hale", the goalkeeper, and "John Hale", an economist, if their articles have no facts and no
 * quoted people in common.
 */
import { groupBy } from '../../util/group-by.ts';
import { byUnits } from '../../util/order.ts';
import { componentsOf } from './components.ts';
import { contradict, rolesContradict } from './contradiction.ts';
import type { SpeakerMention } from './mention.ts';
import { SpeakerFacts } from './speaker-facts.ts';

/** Mentions that belong to one person. */
interface Camp {
  readonly facts: SpeakerFacts;
  readonly articles: number;
  readonly smallest: string;
}

/** Factor by which one namesake must lead in articles to get the mentions without context. */
const FAR_MORE = 3;

function toCamp(mentions: readonly SpeakerMention[]): Camp {
  const keys = [...new Set(mentions.map(({ article }) => article.key))].sort();
  return { facts: new SpeakerFacts(mentions), articles: keys.length, smallest: keys[0] ?? '' };
}

const byWeight = (a: Camp, b: Camp) => b.articles - a.articles || byUnits(a.smallest, b.smallest);

function byArticle(mentions: readonly SpeakerMention[]): readonly (readonly SpeakerMention[])[] {
  const articles = groupBy(mentions, ({ article }) => article.key);
  return [...articles].sort(([a], [b]) => byUnits(a, b)).map(([, here]) => here);
}

/** True if the mentions name two roles; most names have one, or none, which cannot contradict. */
function haveSeveralRoles(mentions: readonly SpeakerMention[]): boolean {
  const first = mentions.find(({ role }) => role !== null)?.role?.text;
  return mentions.some(({ role }) => role !== null && role.text !== first);
}

/** True if any two roles contradict; compares one article for each set of roles. */
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

/** Articles that share a body, words or another speaker, or name the body of another's role, are about one person. */
function inOneContext(articles: readonly SpeakerFacts[]): readonly Camp[] {
  const bodies = new Set(articles.flatMap((facts) => [...facts.bodies.keys()]));
  const together = componentsOf(articles, ({ bodies: own, topics, said, company }) => [
    ...[...own.keys(), ...[...topics.keys()].filter((topic) => bodies.has(topic))].map((body) => `of ${body}`),
    ...[...said.keys()].map((words) => `said ${words}`),
    ...[...company.keys()].map((other) => `with ${other}`),
  ]);
  return together.map((some) => toCamp(some.flatMap(({ mentions }) => mentions))).sort(byWeight);
}

/** The only camp, or the one that leads by far; else null. */
function likeliest(open: readonly Camp[]): Camp | null {
  const [first, second] = [...open].sort(byWeight);
  return first && (!second || first.articles >= FAR_MORE * second.articles) ? first : null;
}

const mergedCamp = (one: Camp, others: readonly Camp[]) =>
  toCamp([one, ...others].flatMap(({ facts }) => facts.mentions));

/** Mentions of one normal name → the mentions of each namesake, the most frequent first. */
export function namesakesIn(mentions: readonly SpeakerMention[]): readonly (readonly SpeakerMention[])[] {
  if (!haveSeveralRoles(mentions)) return [mentions];
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
