/** Message for an empty list: what is missing, and a possible reason. */
import type { ComponentChildren } from 'preact';

export const Empty = ({ children }: { readonly children: ComponentChildren }) => <p class="empty">{children}</p>;
