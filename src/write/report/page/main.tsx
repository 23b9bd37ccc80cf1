/** The page: reads what is shown first, shows it, reads the rest, and follows the address. */
import './style/index.css';
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Shell } from './components/shell.tsx';
import { Title } from './components/title.tsx';
import { loadAll, loadFirst } from './load.ts';
import type { Model } from './model.ts';
import { parseRoute, type Route, routeTo } from './router.ts';
import { VIEWS } from './views/index.ts';

function useRoute(): Route {
  const [route, follow] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const change = () => follow(parseRoute(location.hash));
    addEventListener('hashchange', change);
    return () => removeEventListener('hashchange', change);
  }, []);
  return route;
}

/** Whoever opens another view begins at its top; filters leave the focus where it is. */
function useFreshView({ view, id }: Route) {
  const shown = useRef<string | null>(null);
  const address = routeTo(view, id);
  useEffect(() => {
    if (shown.current !== null && shown.current !== address && document.activeElement?.tagName !== 'INPUT') {
      scrollTo(0, 0);
      document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    }
    shown.current = address;
  }, [address]);
}

function Page({ first }: { readonly first: Model }) {
  const [model, grow] = useState(first);
  const route = useRoute();
  useEffect(() => {
    const readAll = () => loadAll(first).then(grow);
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', readAll, { once: true });
    else readAll();
  }, [first]);
  useFreshView(route);
  return (
    <Shell route={route}>
      <Shown model={model} route={route} />
    </Shell>
  );
}

function Shown({ model, route }: { readonly model: Model; readonly route: Route }) {
  const view = VIEWS.get(route.view);
  if (!view) return <Title>There is no such view</Title>;
  if (!model.complete && !view.early) return <p role="status">Reading the quotations …</p>;
  return <view.Component model={model} route={route} />;
}

const root = document.getElementById('page');
if (root) {
  loadFirst().then((first) => {
    root.replaceChildren();
    render(<Page first={first} />, root);
  });
}
