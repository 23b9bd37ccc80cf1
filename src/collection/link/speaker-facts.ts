/** Facts about a speaker from roles, quoted words and articles. */
import type { NameGender } from '../../lexicon/en/nicknames.ts';
import type { Trade } from '../../lexicon/en/trades.ts';
import type { SourceArticle } from '../types.ts';
import { genderOfName, genderOfWords } from './gender.ts';
import type { SpeakerMention } from './mention.ts';
import { normalNameTokens, personTokens } from './names.ts';
import { splitPersonName } from './person-name.ts';
import { type RoleFacts, readRole } from './role.ts';

/** Values, each with the sorted ids of the articles that contain it. */
export type Attested = ReadonlyMap<string, readonly string[]>;

/** Length of a date cut after its month. */
const MONTH = '2021-03'.length;

function attested(
  mentions: readonly SpeakerMention[],
  whatOf: (mention: SpeakerMention) => Iterable<string>,
): Attested {
  const articles = new Map<string, Set<string>>();
  for (const mention of mentions)
    for (const what of whatOf(mention))
      articles.set(what, (articles.get(what) ?? new Set<string>()).add(mention.article.id));
  return new Map([...articles].map(([what, ids]) => [what, [...ids].sort()]));
}

/** Computed lazily: most facts are needed for few speakers. */
export class SpeakerFacts {
  readonly mentions: readonly SpeakerMention[];
  #roles: Attested | null = null;
  #bodies: Attested | null = null;
  #trades: ReadonlySet<Trade> | null = null;
  #genders: ReadonlySet<NameGender> | null = null;
  #inRoles: readonly string[] | null = null;
  #said: Attested | null = null;
  #company: Attested | null = null;
  #topics: Attested | null = null;
  #stories: Attested | null = null;

  constructor(mentions: readonly SpeakerMention[]) {
    this.mentions = mentions;
  }

  get roles(): Attested {
    this.#roles ??= attested(this.mentions, ({ role }) => (role ? [role.text] : []));
    return this.#roles;
  }

  get bodies(): Attested {
    this.#bodies ??= attested(this.mentions, ({ role }) => (role ? readRole(role.text).bodies : []));
    return this.#bodies;
  }

  get trades(): ReadonlySet<Trade> {
    this.#trades ??= new Set(this.#read().flatMap(({ trades, former }) => (former ? [] : trades)));
    return this.#trades;
  }

  get genders(): ReadonlySet<NameGender> {
    if (this.#genders) return this.#genders;
    const ofNames = [...new Set(this.mentions.map(({ name }) => name))].flatMap((name) => [
      genderOfWords(name),
      genderOfName(splitPersonName(personTokens(name)).first ?? ''),
    ]);
    this.#genders = new Set([...ofNames, ...[...this.roles.keys()].map(genderOfWords)].flatMap((one) => one ?? []));
    return this.#genders;
  }

  /** The bodies in which the speaker holds an office; null if no role names the office. */
  bodiesOf(office: string): ReadonlySet<string> | null {
    const held = this.#read().filter(({ offices }) => offices.includes(office));
    return held.length > 0 ? new Set(held.flatMap(({ bodies }) => bodies)) : null;
  }

  get offices(): ReadonlySet<string> {
    return new Set(this.#read().flatMap(({ offices }) => offices));
  }

  /** True if a role contains a name, given in normal form. */
  names(name: string): boolean {
    this.#inRoles ??= [...this.roles.keys()].map((role) => ` ${normalNameTokens(role).join(' ')} `);
    return this.#inRoles.some((role) => role.includes(` ${name} `));
  }

  /** Quotations that are long enough to identify a speaker, in normal form. */
  get said(): Attested {
    this.#said ??= attested(this.mentions, ({ said }) => (said === null ? [] : [said]));
    return this.#said;
  }

  /** Other people quoted in the same articles. */
  get company(): Attested {
    if (this.#company) return this.#company;
    const others = this.#others();
    this.#company = attested(this.#inArticles(), ({ article }) => others(article));
    return this.#company;
  }

  /** Capitalised words in the titles and quotations of the articles. */
  get topics(): Attested {
    this.#topics ??= attested(this.#inArticles(), ({ article }) => article.facts.topics);
    return this.#topics;
  }

  /** Outlet, month and another quoted person: one story of one outlet. */
  get stories(): Attested {
    if (this.#stories) return this.#stories;
    const others = this.#others();
    this.#stories = attested(this.#inArticles(), ({ article }) => {
      const { outlet, date } = article.facts;
      const month = date?.slice(0, MONTH) ?? 'undated';
      return outlet === null ? [] : others(article).map((other) => `${outlet}, ${month}: ${other}`);
    });
    return this.#stories;
  }

  #read(): readonly RoleFacts[] {
    return [...this.roles.keys()].map(readRole);
  }

  /** One mention for each article. */
  #inArticles(): readonly SpeakerMention[] {
    return [...new Map(this.mentions.map((mention) => [mention.article.key, mention])).values()];
  }

  #others(): (article: SourceArticle) => readonly string[] {
    const own = new Set(this.mentions.map(({ name }) => personTokens(name).join(' ')));
    return (article) => article.facts.company.filter((name) => !own.has(name));
  }
}
