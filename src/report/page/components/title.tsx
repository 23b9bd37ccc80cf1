/** The heading of a view, which is also the title of the window; it gets the focus when another view is opened. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface TitleProps {
  readonly children: ComponentChildren;
  /** What stands above it, in a word or two. */
  readonly kicker?: ComponentChildren;
}

export function Title({ children, kicker }: TitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = heading.current?.textContent ?? '';
  });
  return (
    <header class="title">
      {kicker && <p class="kicker">{kicker}</p>}
      <h1 ref={heading} tabIndex={-1}>
        {children}
      </h1>
    </header>
  );
}
