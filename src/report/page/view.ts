/** A view: a component of the data and the URL. */
import type { ComponentChild } from 'preact';
import type { Model } from './model.ts';
import type { Route } from './router.ts';

export interface ViewProps {
  readonly model: Model;
  readonly route: Route;
}

export interface View {
  /** Label in the menu; null for a view without an entry there. */
  readonly label: string | null;
  /** The view can be shown before all tables are loaded. */
  readonly early?: true;
  /** Starts with one `<Title>`. */
  readonly Component: (props: ViewProps) => ComponentChild;
}
