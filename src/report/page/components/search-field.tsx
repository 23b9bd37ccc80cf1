/** Searches as you type, from wherever you are. */
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
        aria-label="Search words, speakers, outlets"
        placeholder="Search words, speakers, outlets"
        value={here ? (route.query.get('q') ?? '') : ''}
        onInput={(event) => look(event.currentTarget.value)}
      />
    </search>
  );
}
