/**
 * Boilerplate of news sites: lines that recur around articles. Source: general knowledge of English-language
 * news sites of the last twenty years. All lower case, straight apostrophes, without punctuation at the end. An entry must
 * never be the whole, or the beginning, of something that a reporter writes in a story.
 */
import { phraseList } from '../words.ts';

export interface BoilerplateEntry {
  /** Id of the rule. */
  readonly id: string;
  /** Whole paragraphs. */
  readonly lines?: readonly string[];
  /** Beginnings of short paragraphs without quotation marks. */
  readonly openings?: readonly string[];
  /** Words anywhere in paragraphs without quotation marks. */
  readonly phrases?: readonly string[];
}

/** Notes above the headline. */
export const HEAD_NOTES: readonly string[] = phraseList(`
  this article is more than | this story is more than | this article was published more than | story highlights
  this content was published | advertisement | skip to | listen to this article
`);

export const BOILERPLATE: readonly BoilerplateEntry[] = [
  {
    id: 'newsletter',
    lines: phraseList(`
      newsletter | newsletters | sign up | sign me up | email address | your email address
      sign up for newsletters | sign up for our newsletters | get our newsletter | sign up for our newsletter
      sign up for the newsletter | enter your email | enter your email address | sign up for email newsletters
      sign up for breaking news alerts | stay informed | stay up to date
    `),
    openings: phraseList(`
      sign up for our | sign up to our | sign up for the daily | sign up for free newsletters | sign up here
      sign up to receive | sign up now to | subscribe to our | join our mailing list | get breaking news alerts
      get our free | get the latest news delivered | thank you for signing up | thanks for signing up
      success! please check your inbox | want more stories like this
    `),
    phrases: phraseList(`
      delivered to your inbox | straight to your inbox | right to your inbox | directly to your inbox
      right to your email inbox | delivered daily to your | in your inbox every
      you can unsubscribe at any time | unsubscribe at any time | sign up for our newsletter
      sign up to our newsletter | subscribe to our newsletter | sign up for our free newsletter
    `),
  },
  {
    id: 'subscription',
    lines: phraseList(`
      subscribe | subscribe now | subscribe today | subscribe for free | become a member | become a subscriber
      log in | login | sign in | register | create account | create a free account | my account | donate
      donate now | support us | support our work | gift this article | buy reprints | order reprints | reprints
      request reprint & licensing | start your free trial
    `),
    openings: phraseList(`
      already a subscriber | already have an account | already a member | not a subscriber
      subscribe to continue | subscribe to read | to continue reading | you have reached your limit of
      you've reached your limit of | this article is for subscribers | this content is for subscribers
      this is a subscriber-only | support independent journalism | support our journalism
      support local journalism | keep reading with | click here for reprint | purchase licensing rights
      request a reprint
    `),
  },
  {
    id: 'share',
    lines: phraseList(`
      share | share this | share this story | share this article | share this post | share this page
      share this with | share article | share story | share on facebook | share on twitter | share on x
      share on whatsapp | share on linkedin | share via email | share on social media | more sharing options
      share options | tweet | tweet this | pin it | email | e-mail | email this article | email this story
      email a friend | print | print this article | print this story | print article | copy link
      copy this link | copy url | facebook | twitter | whatsapp | linkedin | pinterest | reddit | flipboard
      messenger | instagram | facebook twitter | facebook twitter email | spread the news | spread the word
      save | save story | save article | bookmark | read this story in another language | link copied
      send to a friend
    `),
    openings: phraseList(`
      share this story | share this article | share on facebook | share on twitter | click to share
    `),
  },
  {
    id: 'follow',
    lines: phraseList(`
      follow | follow us | follow me | connect with us | find us on social media | stay connected
    `),
    openings: phraseList(`
      follow us on | follow us at | follow us @ | like us on facebook | find us on facebook | find us on twitter
      join us on facebook | follow our | connect with us on | add us on | download our app | get our app
    `),
    phrases: phraseList(`
      follow him on twitter | follow her on twitter | follow them on twitter | follow me on twitter
      follow us on twitter | follow us on facebook | follow us on instagram | follow him on x | follow her on x
      follow him on facebook | follow her on facebook | follow him on instagram | follow her on instagram
    `),
  },
  {
    id: 'comments',
    lines: phraseList(`
      comments | comment | view comments | show comments | hide comments | read comments | post a comment
      leave a comment | leave a reply | add a comment | join the conversation | join the discussion
      have your say | comments are closed | comment on this story | load comments | conversation | top comments
      what do you think | cancel reply
    `),
    openings: phraseList(`
      please read our comment | read our comment policy | comments on this article | comments are moderated
      log in to comment | sign in to comment | you must be logged in | view the discussion thread
      join the conversation
    `),
    phrases: phraseList(`
      our comment policy | our commenting policy | our comments policy
    `),
  },
  {
    id: 'click',
    lines: phraseList(`
      click here | click to expand | click to enlarge | tap to expand | read the rest here
      read the full story here | read full article | read full story | view original | view gallery
      view slideshow | view more | show more | see more | load more | more | next | previous | next page
      view all | see all | show all
    `),
    openings: phraseList(`
      click here | click to read | click to hide | click to show | click to close | click to view | click to see
      click through | tap here | read the rest here | read the full story | read the full article
      read the original article | view on instagram | view on twitter | view this post on
    `),
    phrases: phraseList(`
      click here to | click here for | tap here to | click the link below | click on the link below
    `),
  },
  {
    id: 'copyright',
    phrases: phraseList(`
      all rights reserved | may not be published, broadcast | may not be reproduced | not be redistributed
      reprint permission | reprinted with permission | republished with permission
    `),
  },
  {
    id: 'age-note',
    openings: phraseList(`
      this article is more than | this story is more than | this content is more than | this post is more than
    `),
  },
  {
    id: 'publication-note',
    lines: phraseList(`
      this is a developing story | more to follow | more to come | developing
    `),
    openings: phraseList(`
      this article originally appeared | this story originally appeared | this post originally appeared
      this article was originally published | this story was originally published
      this piece originally appeared | this article first appeared | this story first appeared
      this article was first published | this story has been updated | this article has been updated
      this post has been updated | this article was updated | this story was updated
      a version of this article appeared | a version of this article appears | a version of this story appeared
      a version of this story appears | this article appeared in | this article appears in
      this is a developing story | this story is developing | originally published on | originally published at
      this breaking news story | this article was produced by | this article is republished from
      this story was produced | this article has been corrected
    `),
  },
  {
    id: 'credits',
    lines: phraseList(`
      getty images | ap photo | associated press | reuters | file photo | stock photo | courtesy photo
      staff photo
    `),
    openings: phraseList(`
      (reporting by | (additional reporting | additional reporting by | (writing by | (editing by | (edited by
      photograph: | photographs: | photo credit | photo: | photos: | image credit | image: | image source
      picture credit | picture: | pictures: | (ap photo | ap photo | (photo by | (photo: | (photo courtesy
      © provided by | illustration: | file photo | (file photo | featured image | feature image
    `),
    phrases: phraseList(`
      contributed to this report | contributed to this article | contributed to this story
      contributed reporting | contributed to this post | contributed to this piece
    `),
  },
  {
    id: 'contact',
    lines: phraseList(`
      contact us | contact | about us | send us tips | send us a tip | submit a tip | got a tip | got a story
      send feedback | report an error | report a typo | suggest a correction | report a correction
      letters to the editor | write to us | email the author | email the reporter | contact the author
    `),
    openings: phraseList(`
      got a tip | got a news tip | have a tip | have a news tip | do you have a story | send tips to
      send us your | contact the author | contact the reporter | contact the writer | email the author
      reach the author | reach the reporter | reach the writer | email us at | write to us at
      to report an error | see something wrong | notice an error | found a mistake | have a question about this
    `),
  },
  {
    id: 'legal',
    lines: phraseList(`
      privacy policy | terms of use | terms of service | terms and conditions | terms & conditions
      cookie policy | cookies | accept cookies | manage cookies | accessibility | disclaimer | sitemap
      site map | faq | help | do not sell my personal information | your privacy choices | advertise with us
      advertise | careers
    `),
    openings: phraseList(`
      by continuing to use | this site is protected by
    `),
    phrases: phraseList(`
      we use cookies to | this site uses cookies | this website uses cookies | you agree to our
      you agree to the terms | terms of service apply | our privacy policy and terms
      learn more about our privacy policy | affiliate commission | we may earn a commission
      may earn an affiliate
    `),
  },
  {
    id: 'page-part',
    lines: phraseList(`
      advertisement | advertisements | advertising | ad | sponsored | sponsored by | promoted | paid post
      story continues below advertisement | story continues below | article continues below advertisement
      article continues below | continue reading | continue reading the main story | continue reading below
      skip advertisement | skip ad | skip to content | skip to main content | skip to navigation | back to top
      loading | loading... | please wait | menu | search | home | close | open | play | play video | pause
      image | images | photo | photos | video | videos | gallery | slideshow | caption | hide caption
      toggle caption | enlarge this image | enlarge image | full screen | media caption | image caption | embed
      listen | listen to this article | listen to this story | listen now | transcript | story highlights
      article highlights | at a glance | in this article | in this story | on this page | table of contents
      play now | watch | watch now | watch live | live | live tv | now playing | up next | autoplay | text size
      font size | view in browser | story continues | this ad will close in | remaining time | unmute | mute
    `),
    openings: phraseList(`
      story continues below | article continues below | continue reading | scroll down for | scroll to continue
      your browser does not support | please enable javascript | javascript is required | audio player
      to view this video | this video is not available
    `),
  },
];

/** Headings over lists of other articles. */
export const RELATED_HEADINGS: readonly string[] = phraseList(`
  related | related content | related contents | related stories | related story | related articles
  related article | related news | related topics | related links | related coverage | related reading
  related posts | related tags | related video | related videos | related items | more about | more on this
  more on this story | more on this topic | more insights | more articles | more videos | more features
  more analysis | more opinion | more reading | more stories | more news | more from | more from us
  more like this | more coverage | more headlines | more top stories | more in news | more in this section
  read more | read next | read also | also read | also see | see also | further reading | must read | must reads
  recommended | recommended for you | recommended stories | recommended articles | recommended reading
  you may also like | you might also like | you may like | you might like | you may be interested in
  other stories you might like | other stories | you might be interested in | stories you may like
  what to read next | most popular | most read | most viewed | most shared | most commented | popular
  popular stories | popular now | trending | trending now | trending stories | trending articles | top stories
  latest news | latest stories | latest headlines | the latest | editors' picks | editor's picks
  editor's choice | don't miss | in case you missed it | from our partners | from around the web
  around the web | sponsored content | sponsored stories | promoted content | promoted stories | paid content
  partner content | next article | next story | previous article | previous story | next post | previous post
  next up | topics | tags | keywords | filed under | categories | in other news | elsewhere on the web
`);

/** Beginnings of lines that name or link another article. */
export const RELATED_OPENINGS: readonly string[] = phraseList(`
  read more: | read next: | read also: | also read: | also see: | see also: | related: | related stories:
  related story: | related article: | related content: | more: | watch: | listen: | must read: | recommended:
  in pictures: | in photos: | gallery: | photos: | video: | in case you missed it: | filed under: | tags:
  topics: | more on this story: | don't miss: | previously: | further reading: | >> | » | ► | ▶
`);

/** Beginnings of headings that run into the next text: `Related StoryJane Doe`. */
export const RELATED_RUN_TOGETHER: readonly string[] = phraseList(`
  related story | related stories | related article | read more
`);

/** Headings after the end of the article. */
export const CLOSING_HEADINGS: readonly string[] = phraseList(`
  about the author | about the authors | about the author(s) | about author | about the writer
  about the reporter | about the contributor | about the columnist | about our reporter | meet the author
  author bio | reader comments | readers' comments | reader's comments | user comments | comments (0)
`);
