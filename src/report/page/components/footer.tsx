/** The end of every view: what the page holds, and whose it is. */
import { plural } from '../../../write/layout.ts';
import type { PageHead } from '../../rows.ts';

const HELD: Readonly<Record<PageHead['pageText'], string>> = {
  full: 'with the full text of the articles',
  quotes: 'without the text around them',
  none: 'without their words',
};

export function Footer({ head: { pageText, totals, generator } }: { readonly head: PageHead }) {
  const counts = `${plural(totals.quotations, 'quotation')} from ${plural(totals.articles, 'article')}`;
  return (
    <footer class="holds">
      <p>
        This page holds {counts}, {HELD[pageText]}.{' '}
        {pageText === 'none'
          ? 'The names and dates are from articles that belong to their outlets and authors.'
          : 'The words belong to the speakers, outlets and authors named with them.'}
        {pageText === 'full' && (
          <>
            {' '}
            To pass the page on, build it with <code>--page-text quotes</code>: it then holds only what is quoted.
          </>
        )}
      </p>
      <p>
        Speakers and outlets were determined by {generator}, which can be wrong. Check the article before you print.
      </p>
    </footer>
  );
}
