import { describe, expect, it } from 'vitest';
import { mergeCopies } from '../../../src/collection/articles/copies.ts';
import { InternedFacts } from '../../../src/collection/articles/interned-facts.ts';
import { linkCollection } from '../../../src/collection/link/index.ts';
import type { ArticleFacts } from '../../../src/collection/types.ts';
import { factsOf, type Printed } from '../articles.ts';

const STATEMENT = '“The harbour wall will not see another winter.”';

const ARTICLES: readonly Printed[] = [
  { id: 'a', outlet: 'Lock Gazette', quotes: [{ text: STATEMENT, speaker: 'Vera Lindqvist', role: 'the engineer' }] },
  { id: 'b', outlet: 'Delta Post', quotes: [{ text: STATEMENT, speaker: 'Lindqvist', role: 'the engineer' }] },
  { id: 'c', quotes: [{ text: '“We have asked for a new wall since the spring.”', speaker: 'Rosa Lindqvist' }] },
  { id: 'd', quotes: [{ text: '“Nobody asked us.”', speaker: null }] },
];

const facts = ARTICLES.map(factsOf);

function held() {
  const all = new InternedFacts();
  for (const article of facts) all.add(JSON.stringify(article));
  return all.all();
}

describe('InternedFacts', () => {
  it('keeps words that two quotations share, and drops unique ones', () => {
    const words = 'the harbour wall will not see another winter';
    expect(held().flatMap(({ quotes }) => quotes.map(({ said }) => said))).toEqual([words, words, null, null]);
  });

  it('keeps all other fields unchanged', () => {
    const saying = (all: readonly ArticleFacts[], said: unknown) =>
      all.map((article) => ({ ...article, quotes: article.quotes.map((quotation) => ({ ...quotation, said })) }));
    expect(saying(held(), 'or not')).toEqual(saying(facts, 'or not'));
  });

  it('links the same speakers with the same evidence', () => {
    const speakers = linkCollection(mergeCopies(held())).speakers;
    expect(speakers).toEqual(linkCollection(mergeCopies(facts)).speakers);
    expect(
      speakers.flatMap(({ links }) => links.flatMap(({ evidence }) => evidence.map(({ kind }) => kind))),
    ).toContain('words');
  });
});
