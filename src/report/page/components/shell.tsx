/** Frame of every view: skip link, menu, search field and colour switch. */
import type { ComponentChild } from 'preact';
import type { PageHead } from '../../rows.ts';
import { type Route, routeTo } from '../router.ts';
import { VIEWS } from '../views/index.ts';
import { Footer } from './footer.tsx';
import { SchemeSwitch } from './scheme-switch.tsx';
import { SearchField } from './search-field.tsx';

interface ShellProps {
  readonly route: Route;
  readonly head: PageHead;
  readonly children: ComponentChild;
}

/** A button, not a link: a link would change the URL, which names the view. */
const skip = () => document.querySelector<HTMLElement>('h1')?.focus();

export function Shell({ route, head, children }: ShellProps) {
  return (
    <>
      <header class="masthead">
        <button type="button" class="skip" onClick={skip}>
          Skip to content
        </button>
        <nav aria-label="Views">
          <ul>
            {[...VIEWS].map(
              ([name, { label }]) =>
                label && (
                  <li key={name}>
                    <a href={routeTo(name)} aria-current={route.view === name ? 'page' : undefined}>
                      {label}
                    </a>
                  </li>
                ),
            )}
          </ul>
        </nav>
        <SearchField route={route} />
        <SchemeSwitch />
      </header>
      <main>
        {children}
        <Footer head={head} whole={route.view === ''} />
      </main>
    </>
  );
}
