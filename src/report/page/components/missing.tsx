/** Where an address names what the page does not have. */
import { routeTo } from '../router.ts';
import { Title } from './title.tsx';

export const Missing = ({ what }: { readonly what: string }) => (
  <>
    <Title>There is no such {what} here</Title>
    <p class="standfirst">
      The address may be of another page, or of an older one. <a href={routeTo('')}>Go to the overview</a>, or search
      above.
    </p>
  </>
);
