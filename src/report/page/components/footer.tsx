/** The end of every view: a warning, and on the overview what the page contains and whose texts they are. */
import { plural } from '../../../write/printable.ts';
import type { PageHead } from '../../rows.ts';

const HELD: Readonly<Record<PageHead['pageText'], string>> = {
  full: 'with the full text of the articles',
  quotes: 'without the text around them',
  none: 'without their words',
};

interface FooterProps {
  readonly head: PageHead;
  /** Also says what the page contains, and whose texts they are. */
  readonly whole: boolean;
}

export const Footer = ({ head, whole }: FooterProps) => (
  <footer class="holds">
    {whole && <Holds head={head} />}
    <p>
      Speakers and outlets were determined by {head.generator}, which can be wrong. Check the article before you print.
    </p>
  </footer>
);

function Holds({ head: { pageText, totals } }: { readonly head: PageHead }) {
  const counts = `${plural(totals.quotations, 'quotation')} from ${plural(totals.articles, 'article')}`;
  return (
    <p>
      This page contains {counts}, {HELD[pageText]}.{' '}
      {pageText === 'none'
        ? 'The names and dates are from articles that belong to their outlets and authors.'
        : 'The words belong to the speakers, outlets and authors named with them.'}
      {pageText === 'full' && (
        <>
          {' '}
          To share the page, build it with <code>--page-text quotes</code>: it then contains only what is quoted.
        </>
      )}
    </p>
  );
}
