/** The views of the page, in the order of its menu. A view is added here and nowhere else. */
import type { View } from '../view.ts';
import { graph } from './graph.tsx';
import { start } from './start.tsx';

export const VIEWS: ReadonlyMap<string, View> = new Map([
  ['', start],
  ['graph', graph],
]);
