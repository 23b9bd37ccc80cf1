/** Switches between light, dark and system colours. The choice is saved if the browser allows local storage for files. */
import { useEffect, useState } from 'preact/hooks';

const SCHEMES = ['auto', 'light', 'dark'] as const;
const NAMES = { auto: 'System colours', light: 'Light colours', dark: 'Dark colours' };
const SIGNS = { auto: '◐', light: '○', dark: '●' };
type Scheme = (typeof SCHEMES)[number];

const KEY = 'quotegraph-scheme';

function savedScheme(): Scheme {
  try {
    return SCHEMES.find((scheme) => scheme === localStorage.getItem(KEY)) ?? 'auto';
  } catch {
    return 'auto';
  }
}

function saveScheme(scheme: Scheme) {
  try {
    localStorage.setItem(KEY, scheme);
  } catch {
    // Without local storage the choice lasts until the page is closed.
  }
}

export function SchemeSwitch() {
  const [scheme, choose] = useState(savedScheme);
  useEffect(() => {
    document.documentElement.dataset['scheme'] = scheme;
    saveScheme(scheme);
  }, [scheme]);
  const next = SCHEMES[(SCHEMES.indexOf(scheme) + 1) % SCHEMES.length] ?? 'auto';
  return (
    <button
      type="button"
      class="scheme"
      title={`${NAMES[scheme]} (switch to ${NAMES[next].toLowerCase()})`}
      onClick={() => choose(next)}
    >
      <span aria-hidden="true">{SIGNS[scheme]}</span>
      <span class="unseen">{NAMES[scheme]}</span>
    </button>
  );
}
