/** The words printed most often, those whose speaker is disputed on top, and who is quoted most. */

import { mostReprinted } from '../../first-paint.ts';
import type { RowIndex } from '../../rows.ts';
import { Empty } from '../components/empty.tsx';
import { Figures } from '../components/figures.tsx';
import { Story } from '../components/story.tsx';
import { Title } from '../components/title.tsx';
import { storyOfCollection, titleOfCollection } from '../headlines.ts';
import type { Model } from '../model.ts';
import { routeTo } from '../router.ts';
import type { View } from '../view.ts';

/** What a person looks through before searching. */
const SHOWN = 12;
const SHOWN_SPEAKERS = 8;

export const start: View = {
  label: 'Overview',
  early: true,
  Component({ model }) {
    const { totals } = model.head;
    const most = mostReprinted(model.tables.utterances).slice(0, SHOWN);
    return (
      <>
        <Title>{titleOfCollection(totals)}</Title>
        <p class="standfirst">{storyOfCollection(totals)}</p>
        <Figures
          figures={[
            [totals.articles, 'articles', routeTo('article')],
            [totals.quotations, 'quotations', routeTo('search')],
            [totals.speakers, 'speakers', routeTo('speaker')],
            [totals.outlets, 'outlets', routeTo('outlet')],
            [totals.reprinted, 'printed again', routeTo('search', null, { prints: 'several' })],
          ]}
        />
        <Stories model={model} places={most} />
        {totals.reprinted > most.length && (
          <p>
            <a href={routeTo('search', null, { prints: 'several' })}>All that was printed more than once</a>
          </p>
        )}
        <MostQuoted model={model} />
      </>
    );
  },
};

function Stories({ model, places }: { readonly model: Model; readonly places: readonly RowIndex[] }) {
  if (places.length === 0) {
    return <Empty>No quotation was printed twice.</Empty>;
  }
  return (
    <section aria-labelledby="stories">
      <h2 id="stories">Printed most often</h2>
      <p class="aside">
        <mark class="common">Marked</mark> are the words that every print has; <del>struck</del> what a paper left out,{' '}
        <ins>underlined</ins> what it put in.
      </p>
      <div class="stories">
        {places.map((place, i) => (
          <Story key={place} model={model} place={place} lead={i === 0} />
        ))}
      </div>
    </section>
  );
}

function MostQuoted({ model }: { readonly model: Model }) {
  if (!model.complete) return null;
  const ranked = model.tables.speakers
    .map((speaker, place) => ({ speaker, count: model.quotationsOfSpeaker(place).length }))
    .sort((a, b) => b.count - a.count)
    .slice(0, SHOWN_SPEAKERS);
  const most = ranked[0]?.count ?? 1;
  if (ranked.length === 0) return null;
  return (
    <section aria-labelledby="most-quoted">
      <h2 id="most-quoted">Quoted most often</h2>
      <ol class="ranking quiet">
        {ranked.map(({ speaker, count }) => (
          <li key={speaker.id}>
            <a href={routeTo('speaker', speaker.id)}>{speaker.name}</a>
            <span class="count">{count}</span>
            <svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
              <rect class="kept" width={(1000 * count) / most} height="10" />
            </svg>
          </li>
        ))}
      </ol>
    </section>
  );
}
