/** Entry point: renders the first tables, loads the others and follows the URL. */
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

/** A new view starts at the top with its heading focused; a change of filters keeps the focus. */
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
    <Shell route={route} head={model.head}>
      {failure !== null && <p role="alert">{failureMessage(failure)}</p>}
      <Shown model={model} route={route} />
    </Shell>
  );
}

function Shown({ model, route }: { readonly model: Model; readonly route: Route }) {
  const view = VIEWS.get(route.view);
  if (!view) return <Missing what="view" />;
  if (!model.complete && !view.early) return <p role="status">Loading …</p>;
  return <view.Component model={model} route={route} />;
}

const failureMessage = (failure: unknown) =>
  `This page could not load its data. It needs a browser from 2023 or later. ${String(failure)}`;

const root = document.getElementById('page');
if (root) {
  loadFirst().then(
    (first) => {
      root.replaceChildren();
      render(<Page first={first} />, root);
    },
    (failure: unknown) => root.replaceChildren(failureMessage(failure)),
  );
}
