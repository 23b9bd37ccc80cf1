/** What a view is: one function from the data and the address to what is shown. */
import type { ComponentChild } from 'preact';
import type { Model } from './model.ts';
import type { Route } from './router.ts';

export interface ViewProps {
  readonly model: Model;
  readonly route: Route;
}

export interface View {
  /** What the menu calls it; null for a view that is reached by links alone. */
  readonly label: string | null;
  /** Whether it can be shown before all data is read. */
  readonly early?: true;
  /** What it shows. Opens with one `<Title>`. */
  readonly Component: (props: ViewProps) => ComponentChild;
}
