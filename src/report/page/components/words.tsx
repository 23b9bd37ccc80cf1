/** The words of quotations: as they are, marked up as with a pen, and as a bar of what is left of them. */
import type { AlignmentStep } from '../../../schema.ts';
import { hitsIn, type Question } from '../../../write/search.ts';
import { commonWords, keptShare, type Piece, piecesOf, sharesOf, shortened } from '../marked.ts';

const NOT_CARRIED = 'These words are not in the page.';

interface QuotedProps {
  readonly text: string;
  /** What was searched for, and is pointed at. */
  readonly asked?: Question;
}

export function Quoted({ text, asked }: QuotedProps) {
  if (text === '') return <span class="not-carried">{NOT_CARRIED}</span>;
  if (!asked) return <>{text}</>;
  return <>{hitsIn(text, asked).map(({ text: word, hit }) => (hit ? <mark class="hit">{word}</mark> : word))}</>;
}

interface FullestProps {
  readonly text: string;
  readonly alignments: readonly (readonly AlignmentStep[])[];
}

/** The fullest print, with the words that every print has set off. */
export function Fullest({ text, alignments }: FullestProps) {
  if (text === '') return <span class="not-carried">{NOT_CARRIED}</span>;
  return (
    <>
      {commonWords(text, alignments).map((part) => (part.common ? <mark class="common">{part.text}</mark> : part.text))}
    </>
  );
}

const TURNS = {
  negation: 'turns the meaning: a negation',
  number: 'turns the meaning: a number',
  modal: 'turns the meaning: how sure or how binding it is',
  name: 'turns the meaning: a name',
};

/** Also in words, for those who hear it. */
function Marked({ op, text, turns }: Piece) {
  const title = turns && TURNS[turns];
  const turned = turns ? 'turned' : undefined;
  if (op === 'kept') return <>{text}</>;
  if (op === 'cut') {
    return (
      <del class={turned} title={title}>
        <span class="unseen">[left out: </span>
        {text}
        <span class="unseen">]</span>
      </del>
    );
  }
  return (
    <ins class={turned} title={title}>
      <span class="unseen">[put in: </span>
      {text}
      <span class="unseen">]</span>
    </ins>
  );
}

interface PennedProps {
  readonly alignment: readonly AlignmentStep[];
  /** All words, also of long runs. */
  readonly whole?: boolean;
}

export function Penned({ alignment, whole = false }: PennedProps) {
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

/** The fullest print from left to right: filled where this print has it. */
export function Bar({ alignment }: { readonly alignment: readonly AlignmentStep[] }) {
  let at = 0;
  const parts = sharesOf(alignment).map(({ op, share }) => {
    const part = { op, x: at, width: share * BAR };
    at += part.width;
    return part;
  });
  const kept = `has ${Math.round(keptShare(alignment) * 100)} % of the fullest print`;
  return (
    <svg class="bar" viewBox={`0 0 ${BAR} 10`} preserveAspectRatio="none" role="img" aria-label={kept}>
      {parts.map(({ op, x, width }) => (
        <rect key={x} class={op} x={x} y="0" width={width} height="10" />
      ))}
    </svg>
  );
}
