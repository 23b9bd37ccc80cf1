/** The first answers, and the most reprinted utterances print by print, those with disputed speakers first. */
import { mostReprinted } from '../../first-paint.ts';
import type { RowIndex } from '../../rows.ts';
import { Desk } from '../components/desk.tsx';
import { Empty } from '../components/empty.tsx';
import { Figures } from '../components/figures.tsx';
import { Story } from '../components/story.tsx';
import { Title } from '../components/title.tsx';
import { titleOfCollection } from '../headlines.ts';
import type { Model } from '../model.ts';
import { routeTo } from '../router.ts';
import type { View } from '../view.ts';

const SHOWN_STORIES = 12;

export const start: View = {
  label: 'Overview',
  early: true,
  Component({ model }) {
    const { totals } = model.head;
    const most = mostReprinted(model.tables.utterances).slice(0, SHOWN_STORIES);
    return (
      <>
        <div class="opening">
          <Title>{titleOfCollection(totals)}</Title>
          <Figures
            figures={[
              [totals.articles, 'articles', routeTo('article')],
              [totals.quotations, 'quotations', routeTo('search')],
              [totals.speakers, 'speakers', routeTo('speaker')],
              [totals.outlets, 'outlets', routeTo('outlet')],
              [totals.reprinted, 'reprinted', routeTo('search', null, { prints: 'several' })],
            ]}
          />
        </div>
        <Desk model={model} />
        <Stories model={model} places={most} />
        {totals.reprinted > most.length && (
          <p>
            <a href={routeTo('search', null, { prints: 'several' })}>All reprinted quotations</a>
          </p>
        )}
      </>
    );
  },
};

function Stories({ model, places }: { readonly model: Model; readonly places: readonly RowIndex[] }) {
  if (places.length === 0) return <Empty>No reprinted quotations.</Empty>;
  return (
    <section aria-labelledby="stories">
      <h2 id="stories">Print by print</h2>
      <p class="aside">
        <mark class="common">Highlighted</mark> words are in every print. In a print, <del>struck-out</del> words were
        cut and <ins>underlined</ins> words were added. The number after a speaker says how sure it is, from 0
        to&nbsp;1, that the quotation and its speaker are right.
      </p>
      <div class="stories">
        {places.map((place, i) => (
          <Story key={place} model={model} place={place} lead={i === 0} />
        ))}
      </div>
    </section>
  );
}
