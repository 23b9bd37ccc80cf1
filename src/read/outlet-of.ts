/**
 * Chooses the outlet of a page: the first given name in the lexicon, else the outlet of the site, else the first given name.
 *
 * Example: `og:site_name` “The Coast Weekly | News, Weather” is The Coast Weekly; `https://www.nytimes.com/…` is The New York Times.
 */
import type { OutletEntry } from '../lexicon/en/outlet-names.ts';
import { findOutlet } from '../lexicon/find-outlet.ts';
import type { Fact } from '../model.ts';
import { publishes } from './metadata/names.ts';

/** Separates a name from a tagline. */
const TAGLINE = /\s(?:\||-|–|—|·|•|::)\s|:\s/;

function hostOf(address: string): string | null {
  const host = /^https?:\/\/(?:[^/@\s]{1,200}@)?([a-z\d.-]{1,253})/i.exec(address)?.[1];
  return host === undefined ? null : host.toLowerCase().replace(/^(?:www\d?|m|amp|edition|mobile)\./, '');
}

const publisher = (name: string): OutletEntry | null => {
  const entry = findOutlet(name);
  return entry && publishes(entry) ? entry : null;
};

function inLexicon(fact: Fact): Fact | null {
  const entry = [fact.value, ...fact.value.split(TAGLINE)].map(publisher).find((one) => one !== null);
  return entry ? { ...fact, value: entry.name } : null;
}

/** The outlet that the lexicon lists for a site. */
function ofSite(address: Fact | undefined): Fact | null {
  const labels = address ? (hostOf(address.value) ?? '').split('.') : [];
  for (let i = 0; i + 1 < labels.length; i++) {
    const entry = publisher(labels.slice(i).join('.'));
    if (entry) return { value: entry.name, evidence: { rule: 'url.site', span: null } };
  }
  return null;
}

export function publishedAs(names: readonly (Fact | undefined)[], address: Fact | undefined): Fact | undefined {
  const given = names.filter((name) => name !== undefined);
  const first = given[0] && { ...given[0], value: given[0].value.split(TAGLINE)[0]?.trim() || given[0].value };
  return given.map(inLexicon).find((one) => one !== null) ?? ofSite(address) ?? first;
}

/** The host name, if no outlet is named. */
export function siteOf(address: Fact | undefined): Fact | undefined {
  const host = address ? hostOf(address.value) : null;
  return host ? { value: host, evidence: { rule: 'url.host', span: null } } : undefined;
}
