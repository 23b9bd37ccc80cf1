/**
 * Names of the parts of a news page in `class`, `id` and `data-*` attributes: adjacent words of a name. `pull-quote` is in `c-article__pull-quote`, `pullQuoteBox` and `pull_quote`. Source: general knowledge of the mark-up
 * of English-language news sites and of the blog systems that many of them run on.
 */
import { wordList } from '../words.ts';

export interface PagePart {
  /** Id of the rule. */
  readonly id: string;
  /** Anywhere in a name. */
  readonly anywhere: readonly string[];
  /** Only as the whole of a name: inside longer ones these words also name the article itself. */
  readonly whole?: readonly string[];
}

export const PAGE_PARTS: readonly PagePart[] = [
  {
    id: 'comments',
    anywhere: wordList(`
      comment-list commentlist comments-list comments-area comments-section comment-section comments-container
      comments-wrapper comments-wrap comment-thread comment-body comment-content comment-form comment-respond
      comment-text user-comments reader-comments readers-comments fb-comments disqus disqus-thread
      livefyre viafoura spot-im openweb coral reader-letters user-comment reader-comment
    `),
    whole: wordList('comments comment respond replies discussion conversation'),
  },
  {
    id: 'pull-quote',
    anywhere: wordList('pull-quote pullquote quote-pull pulled-quote pquote callout-quote quote-callout tweet-quote'),
    whole: wordList('click-to-tweet tweet-this tweetable'),
  },
  {
    id: 'caption',
    anywhere: wordList(`
      caption image-credit photo-credit media-credit figure-credit img-credit picture-credit photo-byline
      image-source photographer image-copyright image-description image-meta credit-line
    `),
    whole: wordList('credit credits image-info'),
  },
  {
    id: 'related',
    anywhere: wordList(`
      related-articles related-article related-stories related-story related-links related-link related-content
      related-posts related-post related-news related-topics related-items related-coverage related-media
 links-block related-box related-list related-wrap related-container related-module related-section related-inline
      inline-related story-related article-related post-related more-on-this more-stories more-from more-on
      more-news more-articles more-like-this read-more readmore read-next readnext read-also also-read
      see-also up-next next-up next-article next-story next-post previous-post post-navigation
      recommended-articles recommended-stories recommended-posts recommended-content recommended-list
      recommendations recommendation you-may-like you-might-like you-may-also you-might-also also-like
      most-read most-popular most-viewed most-shared most-commented mostread mostpopular popular-posts
      popular-stories popular-articles trending top-stories top-stories-list latest-news latest-stories
      latest-posts latest-articles editors-picks editor-picks dont-miss jp-relatedposts yarpp outbrain
      taboola zergnet revcontent teaser-list story-list article-list headline-list promo-box rich-link
      richlink linked-stories story-package onward onwards
    `),
    whole: wordList('related recommended popular teaser teasers promo promos widget'),
  },
  {
    id: 'share',
    anywhere: wordList(`
      share-bar share-buttons share-button share-tools share-links share-icons share-menu share-list
      share-this share-article share-widget share-container share-wrapper share-post sharebar sharedaddy
      sharethis addthis addtoany article-share post-share story-share social-share social-sharing
      social-links social-icons social-buttons social-bar social-media social-tools social-follow
      social-list follow-us follow-buttons article-tools story-tools tool-bar toolbar print-button
      email-button save-article article-actions amp-social-share
    `),
    whole: wordList('share sharing social shares'),
  },
  {
    id: 'newsletter',
    anywhere: wordList(`
      newsletter-signup newsletter-sign-up newsletter-form newsletter-promo newsletter-box newsletter-module
      newsletter-widget newsletter-subscribe newsletter-container newsletter-inline inline-newsletter
      newsletter-wrapper newsletter-embed newsletter-block newsletter-unit newsletter-cta newsletter-callout
      email-signup email-sign-up email-subscribe mailing-list mc4wp-form mailchimp signup-form sign-up-form
      subscribe-box subscribe-form subscribe-widget subscription-box subscribe-cta donate-box donation-box
      donation-form membership-promo app-promo app-download
    `),
    whole: wordList('newsletter newsletters subscribe signup sign-up donate donation cta'),
  },
  {
    id: 'paywall',
    anywhere: wordList(`
      paywall-message paywall-prompt paywall-overlay paywall-modal paywall-notice paywall-banner paywall-box
      paywall-barrier subscription-wall subscribe-wall registration-wall reg-wall regwall meter-message
      subscriber-message subscribers-only-message subscription-prompt subscription-offer metering-message
      piano-offer tp-modal tp-container-inner login-prompt
    `),
  },
  {
    id: 'advertisement',
    anywhere: wordList(`
      ad-slot ad-unit ad-container ad-wrapper ad-wrap ad-box ad-label ad-placeholder ad-banner ad-block
      ad-placement ad-space ad-text ad-zone adslot adunit adbox adsbygoogle adsense advert adverts
      advertisement advertisements advertising advertorial google-ad google-ads dfp-ad sponsored-content
      sponsored-links sponsored-post sponsor-message sponsor-box inline-ad in-article-ad native-ad display-ad
      leaderboard commercial-unit affiliate-disclosure shopping-links promoted-content
      amp-ad amp-embed amp-sticky-ad
    `),
    whole: wordList('ad ads sponsored sponsor'),
  },
  {
    id: 'about-the-author',
    anywhere: wordList(`
      author-bio author-box author-info author-card author-profile author-description author-details
      author-about about-author about-the-author writer-bio bio-box byline-bio author-block post-author-box
    `),
  },
  {
    id: 'site',
    anywhere: wordList(`
      breadcrumb breadcrumbs byline-block byline-container byline-wrapper amp-sidebar site-header site-footer site-nav main-nav main-menu nav-menu navbar nav-bar
      global-nav page-footer page-header-nav skip-link skip-to-content skip-links search-form login-form tag-list tags-list
      tags-links post-tags article-tags story-tags entry-tags topic-list topics-list article-topics
      article-footer entry-footer post-footer story-footer entry-meta post-meta pagination pager
      ticker news-ticker alert-bar live-ticker-nav correction-form report-error feedback-form
      poll-widget quiz-widget weather-widget stock-widget audio-player video-player media-player
      jwplayer transcript-toggle slideshow-controls gallery-controls key-events timeline-nav
    `),
    whole: wordList(
      'tags topics menu navigation nav footer foot sidebar complementary contentinfo alertdialog modal popup tooltip byline',
    ),
  },
  {
    id: 'consent',
    anywhere: wordList(`
      cookie-banner cookie-notice cookie-consent cookie-bar cookie-policy cookie-preferences cookie-settings cookie-law
      cookies-banner cookies-notice gdpr consent-banner consent-manager consent-dialog consent-modal consent-popup
      consent-overlay consent-container privacy-manager privacy-preferences privacy-banner amp-consent onetrust optanon
      ot-sdk didomi qc-cmp2 cmp-container cmpbox sp-message truste trustarc cookiebot cybot usercentrics fc-consent
      evidon osano iubenda termly
    `),
  },
  {
    id: 'unseen',
    anywhere: wordList(
      'sr-only screen-reader-text screen-reader visually-hidden visuallyhidden a11y-hidden screenreader',
    ),
    whole: wordList('print-only visible-print hidden is-hidden u-hidden d-none display-none'),
  },
];

/** Words in the names of the text between headline and body. */
export const STANDFIRST_NAMES: ReadonlySet<string> = new Set(
  wordList('standfirst deck dek subtitle subhead subheading subheadline excerpt teaser summary strapline'),
);
