/** The most reprinted utterances, those with disputed speakers first, and the most quoted speakers. */
import { mostReprinted } from '../../first-paint.ts';
import type { RowIndex } from '../../rows.ts';
import { Empty } from '../components/empty.tsx';
import { Figures } from '../components/figures.tsx';
import { Story } from '../components/story.tsx';
import { Title } from '../components/title.tsx';
import { standfirstOfCollection, titleOfCollection } from '../headlines.ts';
import type { Model } from '../model.ts';
import { routeTo } from '../router.ts';
import type { View } from '../view.ts';

const SHOWN_STORIES = 12;
const SHOWN_SPEAKERS = 8;

export const start: View = {
  label: 'Overview',
  early: true,
  Component({ model }) {
    const { totals } = model.head;
    const most = mostReprinted(model.tables.utterances).slice(0, SHOWN_STORIES);
    return (
      <>
        <Title>{titleOfCollection(totals)}</Title>
        <p class="standfirst">{standfirstOfCollection(totals)}</p>
        <Figures
          figures={[
            [totals.articles, 'articles', routeTo('article')],
            [totals.quotations, 'quotations', routeTo('search')],
            [totals.speakers, 'speakers', routeTo('speaker')],
            [totals.outlets, 'outlets', routeTo('outlet')],
            [totals.reprinted, 'reprinted', routeTo('search', null, { prints: 'several' })],
          ]}
        />
        <Stories model={model} places={most} />
        {totals.reprinted > most.length && (
          <p>
            <a href={routeTo('search', null, { prints: 'several' })}>All reprinted quotations</a>
          </p>
        )}
        <MostQuoted model={model} />
      </>
    );
  },
};

function Stories({ model, places }: { readonly model: Model; readonly places: readonly RowIndex[] }) {
  if (places.length === 0) return <Empty>No reprinted quotations.</Empty>;
  return (
    <section aria-labelledby="stories">
      <h2 id="stories">Most reprinted</h2>
      <p class="aside">
        <mark class="common">Highlighted</mark> words are in every print. In a print, <del>struck-out</del> words were
        cut and <ins>underlined</ins> words were added.
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
      <h2 id="most-quoted">Most quoted</h2>
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
