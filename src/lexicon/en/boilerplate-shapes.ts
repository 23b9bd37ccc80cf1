/**
 * Patterns of boilerplate lines without fixed words. Source: news pages.
 *
 * Example: `4 min read`, `Views: 184`, `© 2016 …`, `Twitter: @name`, `Follow Jane Doe on Twitter @name`, `* * *`
 */

export interface BoilerplateShape {
  readonly id: string;
  /** In characters. */
  readonly longest: number;
  readonly pattern: RegExp;
}

export const BOILERPLATE_SHAPES: readonly BoilerplateShape[] = [
  { id: 'copyright', longest: 500, pattern: /^(?:copyright ?)?(?:©|\(c\)) ?(?:by )?(?:copyright )?,?\d{4}\b/i },
  { id: 'copyright', longest: 500, pattern: /^copyright(?: by)? (?:©|\(c\)|\d{4}\b)/i },
  {
    id: 'newsletter',
    longest: 200,
    pattern: /^sign up (?:for|to) [^.]{0,80}\b(?:newsletters?|e-?mails?|alerts)\b[^.]{0,60}\.?$/i,
  },
  {
    id: 'newsletter',
    longest: 60,
    pattern: /^manage (?:your )?(?:newsletters?|subscriptions?|alerts|preferences|notifications|e-?mails?)$/i,
  },
  { id: 'menu', longest: 200, pattern: /^[^|.]{2,32}(?:\|[^|.]{2,32}){1,8}$/ },
  { id: 'reading-time', longest: 40, pattern: /^\d{1,3}[ -]min(?:ute)?s?(?: read)?$/i },
  {
    id: 'counter',
    longest: 40,
    pattern: /^[\d,.]{1,12}[km]? ?(?:comments?|shares?|views?|likes?|retweets?|replies)$/i,
  },
  { id: 'counter', longest: 40, pattern: /^(?:views|comments|shares|likes|reads|hits): ?[\d,.]{1,12}$/i },
  {
    id: 'follow',
    longest: 160,
    pattern:
      /^follow (?:\S+ ){1,5}on (?:twitter|facebook|instagram|x|threads|bluesky|mastodon|linkedin|snapchat|youtube)\b/i,
  },
  { id: 'follow', longest: 80, pattern: /^(?:twitter|facebook|instagram|e-?mail|x|threads|bluesky)(?::| -) ?\S+$/i },
  { id: 'follow', longest: 80, pattern: /^\(?@\w{2,30}\)?[.,]?$/ },
  { id: 'contact', longest: 80, pattern: /^[\w.+-]{1,40}@[\w-]{1,40}\.[\w.-]{2,20}$/ },
  { id: 'credits', longest: 300, pattern: /^\(?reporting by [^;.]{3,120}[;,.] ?(?:additional |editing |writing )/i },
  { id: 'credits', longest: 160, pattern: /^\p{Lu}[\p{L}\s.'’,-]{2,80} reported from \p{Lu}[\p{L}\s.,-]{1,60}\.$/u },
  {
    id: 'credits',
    longest: 90,
    pattern: /^[^.]{0,60}(?:\/|via )(?:getty(?: images)?|afp|reuters|ap|shutterstock|epa)(?: images)?\)?$/i,
  },
  {
    id: 'credits',
    longest: 90,
    pattern:
      /^\(?(?:photo|photograph|image|video|graphic|illustration|picture)s? (?:by|courtesy|via|from)\b[^.!?]{2,70}\)?$/i,
  },
  { id: 'link', longest: 300, pattern: /^https?:\/\/\S+$/i },
  { id: 'separator', longest: 40, pattern: /^[_*=~#•·.\s-]+$/ },
];
