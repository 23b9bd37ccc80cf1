/** Message for a URL that names something the page does not have. */
import { routeTo } from '../router.ts';
import { Title } from './title.tsx';

export const Missing = ({ what }: { readonly what: string }) => (
  <>
    <Title>No such {what}</Title>
    <p class="standfirst">
      The link may belong to another version of this page. <a href={routeTo('')}>Go to the overview</a> or search above.
    </p>
  </>
);
