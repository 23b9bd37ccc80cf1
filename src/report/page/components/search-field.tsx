/** Search field of the masthead; searches as you type. */
import { type Route, routeTo, routeWith } from '../router.ts';

export function SearchField({ route }: { readonly route: Route }) {
  const here = route.view === 'search';
  const look = (words: string) => {
    if (here) location.replace(routeWith(route, { q: words }));
    else if (words !== '') location.hash = routeTo('search', null, { q: words });
  };
  return (
    <search class="search-field">
      <input
        type="search"
        aria-label="Search text, speakers, outlets"
        placeholder="Search text, speakers, outlets"
        value={here ? (route.query.get('q') ?? '') : ''}
        onInput={(event) => look(event.currentTarget.value)}
      />
    </search>
  );
}
