/** Text of quotations: plain, with differences marked, and as a bar of the share that was kept. */
import type { AlignmentStep } from '../../../schema.ts';
import { hitsIn, type SearchQuery } from '../../../write/search.ts';
import { TURN_WORDS } from '../../../write/verdict-words.ts';
import { commonWords, keptShare, type Piece, piecesOf, sharesOf, shortened } from '../marked.ts';
import { oneLine } from '../one-line.ts';

const NOT_INCLUDED = 'Text not included in this page.';

interface QuotedProps {
  readonly text: string;
  /** The search query, whose hits are highlighted. */
  readonly asked?: SearchQuery;
}

export function Quoted({ text, asked }: QuotedProps) {
  if (text === '') return <span class="not-carried">{NOT_INCLUDED}</span>;
  const words = oneLine(text);
  if (!asked) return <>{words}</>;
  return <>{hitsIn(words, asked).map(({ text: word, hit }) => (hit ? <mark class="hit">{word}</mark> : word))}</>;
}

interface FullestProps {
  readonly text: string;
  readonly alignments: readonly (readonly AlignmentStep[])[];
}

/** The fullest print, with the words that all prints share highlighted. */
export function Fullest({ text, alignments }: FullestProps) {
  if (text === '') return <span class="not-carried">{NOT_INCLUDED}</span>;
  return (
    <>
      {commonWords(text, alignments).map((part) => {
        const words = oneLine(part.text);
        return part.common ? <mark class="common">{words}</mark> : words;
      })}
    </>
  );
}

/** One piece of an alignment; `.unseen` text marks cuts and additions for screen readers. */
function Marked({ op, text: wrapped, turns }: Piece) {
  const text = oneLine(wrapped);
  const title = turns && `Changes the meaning: ${TURN_WORDS[turns]}`;
  const turned = turns ? 'turned' : undefined;
  if (op === 'kept') return <>{text}</>;
  if (op === 'cut') {
    return (
      <del class={turned} title={title}>
        <span class="unseen">[cut: </span>
        {text}
        <span class="unseen">]</span>
      </del>
    );
  }
  return (
    <ins class={turned} title={title}>
      <span class="unseen">[added: </span>
      {text}
      <span class="unseen">]</span>
    </ins>
  );
}

interface MarkedDifferencesProps {
  readonly alignment: readonly AlignmentStep[];
  /** Shows long runs of words in full. */
  readonly whole?: boolean;
}

export function MarkedDifferences({ alignment, whole = false }: MarkedDifferencesProps) {
  const pieces = piecesOf(alignment);
  return (
    <>
      {(whole ? pieces : shortened(pieces)).map((piece, i) => (
        <span key={i}>
          {i > 0 && ' '}
          <Marked {...piece} />
        </span>
      ))}
    </>
  );
}

const BAR = 1000;

/** The fullest print from left to right, filled where this print kept it. */
export function Bar({ alignment }: { readonly alignment: readonly AlignmentStep[] }) {
  let at = 0;
  const parts = sharesOf(alignment).map(({ op, share }) => {
    const part = { op, x: at, width: share * BAR };
    at += part.width;
    return part;
  });
  const kept = `${Math.round(keptShare(alignment) * 100)}% of the fullest print`;
  return (
    <svg class="bar" viewBox={`0 0 ${BAR} 10`} preserveAspectRatio="none" role="img" aria-label={kept}>
      {parts.map(({ op, x, width }) => (
        <rect key={x} class={op} x={x} y="0" width={width} height="10" />
      ))}
    </svg>
  );
}
