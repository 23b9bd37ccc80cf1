/** Links to the views of speakers, outlets and articles, and to the web. */
import type { ComponentChildren } from 'preact';
import type { ArticleRow, OutletRow, SpeakerRow } from '../../rows.ts';
import { titleOf } from '../model.ts';
import { routeTo } from '../router.ts';

export const SpeakerLink = ({ speaker }: { readonly speaker: SpeakerRow }) => (
  <a class="speaker" href={routeTo('speaker', speaker.id)}>
    {speaker.name}
  </a>
);

export const OutletLink = ({ outlet }: { readonly outlet: OutletRow }) => (
  <a class="outlet" href={routeTo('outlet', outlet.id)}>
    {outlet.name}
  </a>
);

interface ArticleLinkProps {
  readonly article: ArticleRow;
  /** Id of the quotation to select. */
  readonly at?: string;
  readonly children?: ComponentChildren;
}

export const ArticleLink = ({ article, at, children }: ArticleLinkProps) => (
  <a class="article" href={routeTo('article', article.id, { q: at ?? null })}>
    {children ?? titleOf(article)}
  </a>
);

/** Links to the article on the web; a URL other than http or https becomes plain text. */
export const WebLink = ({ url }: { readonly url: string }) =>
  /^https?:\/\//iu.test(url) && URL.canParse(url) ? (
    <a href={url} rel="noreferrer noopener external" target="_blank">
      {url}
    </a>
  ) : (
    <span>{url}</span>
  );
