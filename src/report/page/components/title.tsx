/** The heading of a view and the title of the window. Gets the focus when the view opens. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface TitleProps {
  readonly children: ComponentChildren;
  /** Short line above the heading. */
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
