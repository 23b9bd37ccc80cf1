/** The page: reads what is shown first, shows it, reads the rest, and follows the address. */
import './style/index.css';
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Missing } from './components/missing.tsx';
import { Shell } from './components/shell.tsx';
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
  const [failure, fail] = useState<unknown>(null);
  const route = useRoute();
  useEffect(() => {
    const readAll = () => loadAll(first).then(grow, fail);
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', readAll, { once: true });
    else readAll();
  }, [first]);
  useFreshView(route);
  return (
    <Shell route={route}>
      {failure !== null && <p role="alert">{sayFailure(failure)}</p>}
      <Shown model={model} route={route} />
    </Shell>
  );
}

function Shown({ model, route }: { readonly model: Model; readonly route: Route }) {
  const view = VIEWS.get(route.view);
  if (!view) return <Missing what="view" />;
  if (!model.complete && !view.early) return <p role="status">Reading the quotations …</p>;
  return <view.Component model={model} route={route} />;
}

const sayFailure = (failure: unknown) =>
  `This page could not read its data, which takes a browser of 2023 or newer: ${String(failure)}`;

const root = document.getElementById('page');
if (root) {
  loadFirst().then(
    (first) => {
      root.replaceChildren();
      render(<Page first={first} />, root);
    },
    (failure: unknown) => root.replaceChildren(sayFailure(failure)),
  );
}
