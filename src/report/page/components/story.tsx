/** One utterance with a headline, its text and its prints. */
import type { RowIndex } from '../../rows.ts';
import { titleOfUtterance } from '../headlines.ts';
import { fullestOf, type Model } from '../model.ts';
import { routeTo } from '../router.ts';
import { Disagreements } from './disagreements.tsx';
import { Prints } from './prints.tsx';
import { StanceHead } from './stance.tsx';
import { Fullest } from './words.tsx';

/** Maximum number of prints; the view of the utterance has all. */
const SHOWN_PRINTS = 8;

interface StoryProps {
  readonly model: Model;
  readonly place: RowIndex;
  /** Larger type, for the first story of the page. */
  readonly lead?: boolean;
}

export function Story({ model, place, lead = false }: StoryProps) {
  const utterance = model.tables.utterances[place];
  if (!utterance) return null;
  const prints = model.printsOf(utterance);
  const shown = prints.slice(0, SHOWN_PRINTS);
  const address = routeTo('utterance', utterance.id);
  return (
    <article class={lead ? 'story lead' : 'story'}>
      <h3 class="quiet">
        <a href={address}>{titleOfUtterance(utterance, prints)}</a>
      </h3>
      <blockquote class={lead ? 'large' : undefined}>
        <StanceHead print={fullestOf(prints)} />
        <Fullest text={utterance.text} alignments={prints.map(({ row }) => row.alignment)} />
      </blockquote>
      <Disagreements model={model} utterance={utterance} />
      <Prints model={model} prints={shown} />
      {prints.length > shown.length && (
        <p>
          <a href={address}>All {prints.length} prints</a>
        </p>
      )}
    </article>
  );
}
