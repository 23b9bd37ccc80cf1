/** The text of an article with its quotations as links, or only the quotations if the page has no text. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { RowIndex } from '../../rows.ts';
import type { Print } from '../model.ts';
import { type Passage, passagesOf } from '../passages.ts';
import { type Route, routeWith } from '../router.ts';
import { Empty } from './empty.tsx';
import { StanceHead } from './stance.tsx';
import { Quoted } from './words.tsx';

interface TextProps {
  readonly text: string | null;
  readonly prints: readonly Print[];
  readonly tints: ReadonlyMap<RowIndex | null, number>;
  readonly chosen: number | null;
  readonly route: Route;
}

export function Text({ text, prints, tints, chosen, route }: TextProps) {
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    body.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen, text]);
  const paragraphs = useMemo(
    () =>
      text === null
        ? null
        : passagesOf(
            text,
            prints.map(({ row }) => row),
            chosen,
          ),
    [text, prints, chosen],
  );
  if (!paragraphs) return <QuotationsAlone prints={prints} tints={tints} chosen={chosen} route={route} />;
  const seen = new Set<number>();
  return (
    <div class="text" ref={body}>
      {paragraphs.map((passages) => (
        <p key={passages[0]?.start}>
          {passages.map((passage) => {
            const again = passage.quotation !== null && seen.has(passage.quotation);
            if (passage.quotation !== null) seen.add(passage.quotation);
            return (
              <Part
                key={passage.start}
                passage={passage}
                prints={prints}
                tints={tints}
                chosen={chosen}
                route={route}
                again={again}
              />
            );
          })}
        </p>
      ))}
    </div>
  );
}

interface PartProps extends Omit<TextProps, 'text'> {
  readonly passage: Passage;
  /** A later piece of a quotation: not a tab stop. */
  readonly again: boolean;
}

function Part({ passage, prints, tints, chosen, route, again }: PartProps) {
  const { text, quotation, role } = passage;
  const words = role === null ? text : <span class={role}>{text}</span>;
  const print = quotation === null ? undefined : prints[quotation];
  if (!print) return <>{words}</>;
  return (
    <a
      class={`quotation tint-${tints.get(print.row.speaker) ?? 0}`}
      href={routeWith(route, { q: print.row.id })}
      tabIndex={again ? -1 : undefined}
      aria-current={quotation === chosen ? 'true' : undefined}
    >
      {words}
    </a>
  );
}

function QuotationsAlone({ prints, tints, chosen, route }: Omit<TextProps, 'text'>) {
  return (
    <div class="text alone">
      <Empty>This page does not include the text of the article. Its quotations follow in order.</Empty>
      {prints.map((print, i) => (
        <p key={print.row.id}>
          <a
            class={`quotation tint-${tints.get(print.row.speaker) ?? 0}`}
            href={routeWith(route, { q: print.row.id })}
            aria-current={i === chosen ? 'true' : undefined}
          >
            <StanceHead print={print} />
            <Quoted text={print.row.text} />
          </a>
        </p>
      ))}
    </div>
  );
}
