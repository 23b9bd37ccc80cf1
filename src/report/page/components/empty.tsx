/** Where there is nothing: what is not there, and why that may be so. */
import type { ComponentChildren } from 'preact';

export const Empty = ({ children }: { readonly children: ComponentChildren }) => <p class="empty">{children}</p>;
