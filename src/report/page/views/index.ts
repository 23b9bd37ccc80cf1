/** The views by their names in URLs, in the order of the menu. */
import type { View } from '../view.ts';
import { article } from './article.tsx';
import { audit } from './audit.tsx';
import { graph } from './graph.tsx';
import { outlet } from './outlet.tsx';
import { search } from './search.tsx';
import { speaker } from './speaker.tsx';
import { start } from './start.tsx';
import { utterance } from './utterance.tsx';

export const VIEWS: ReadonlyMap<string, View> = new Map([
  ['', start],
  ['speaker', speaker],
  ['outlet', outlet],
  ['article', article],
  ['utterance', utterance],
  ['graph', graph],
  ['audit', audit],
  ['search', search],
]);
