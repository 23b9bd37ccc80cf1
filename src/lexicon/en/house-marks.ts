/**
 * Marks that identify an outlet in its own articles: the sign at their end, and names that only the outlet itself uses.
 * Source: general knowledge of house styles. Nicknames that others use (“the Beeb”, “the Grauniad”) do not count.
 */
export interface HouseMarks {
  readonly outlet: string;
  /** Signs after the last sentence of an article. */
  readonly endMarks: readonly string[];
  /** Names that the outlet has for itself and its desks. */
  readonly ownNames: readonly string[];
}

export const HOUSE_MARKS: readonly HouseMarks[] = [
  { outlet: 'The Register', endMarks: ['®'], ownNames: ['El Reg', 'Vulture Central', 'Vulture South', 'Reg readers'] },
  { outlet: 'The Economist', endMarks: ['■'], ownNames: ['Economist.com'] },
  { outlet: 'The New Yorker', endMarks: ['♦'], ownNames: ['newyorker.com'] },
  { outlet: 'The Inquirer', endMarks: ['µ'], ownNames: ['the INQ', 'the INQUIRER', 'The INQUIRER'] },
  { outlet: 'Ars Technica', endMarks: [], ownNames: ['told Ars', 'Ars readers', 'Ars Staff'] },
  { outlet: 'Daily Mail', endMarks: [], ownNames: ['told MailOnline', 'told FEMAIL', 'told DailyMail.com'] },
  { outlet: 'The Sun', endMarks: [], ownNames: ['told Sun Online', 'told The Sun Online', 'told the Sun Online'] },
  {
    outlet: 'Daily Mirror',
    endMarks: [],
    ownNames: ['told Mirror Online', 'told Mirror Football', 'told the Daily Mirror Online'],
  },
  { outlet: 'Daily Express', endMarks: [], ownNames: ['told Express.co.uk', 'told Daily Express Online'] },
  { outlet: 'Daily Star', endMarks: [], ownNames: ['told Daily Star Online', 'told Daily Star Sport'] },
  { outlet: 'Metro', endMarks: [], ownNames: ['told Metro.co.uk'] },
  {
    outlet: 'Evening Standard',
    endMarks: [],
    ownNames: ['told Standard Sport', 'told ES Magazine', 'told Londoner’s Diary'],
  },
  {
    outlet: 'The Daily Telegraph',
    endMarks: [],
    ownNames: ['told Telegraph Sport', 'told Telegraph Money', 'told Telegraph Travel'],
  },
  {
    outlet: 'The Guardian',
    endMarks: [],
    ownNames: ['told Guardian Money', 'told Guardian Australia', 'told the Guardian US'],
  },
  { outlet: 'BBC', endMarks: [], ownNames: ['told BBC Sport', 'told Newsbeat', 'told BBC Verify'] },
  { outlet: 'Sky News', endMarks: [], ownNames: ['told Sky News Online'] },
  { outlet: 'The Journal', endMarks: [], ownNames: ['told TheJournal.ie', 'told The42'] },
  {
    outlet: 'The Daily Caller',
    endMarks: [],
    ownNames: ['told TheDCNF', 'told The DCNF', 'told the DCNF', 'told TheDC', 'told The DC'],
  },
  { outlet: 'Fox News', endMarks: [], ownNames: ['told FoxNews.com', 'told Fox News Digital'] },
  { outlet: 'Business Insider', endMarks: [], ownNames: ['told BI', 'told Business Insider UK'] },
  { outlet: 'International Business Times', endMarks: [], ownNames: ['told IBTimes UK', 'told IBTimes'] },
  { outlet: 'Talking Points Memo', endMarks: [], ownNames: ['told TPM', 'TPM readers'] },
  { outlet: 'TheWrap', endMarks: [], ownNames: ['told TheWrap'] },
  { outlet: 'The Hollywood Reporter', endMarks: [], ownNames: ['told THR', 'tells THR'] },
  { outlet: 'Entertainment Weekly', endMarks: [], ownNames: ['told EW', 'tells EW'] },
  { outlet: 'People', endMarks: [], ownNames: ['told PEOPLE', 'tells PEOPLE'] },
  {
    outlet: 'Breitbart News',
    endMarks: [],
    ownNames: ['told Breitbart Texas', 'told Breitbart London', 'told Breitbart Jerusalem'],
  },
  { outlet: 'Times Higher Education', endMarks: [], ownNames: ['told THE'] },
  { outlet: 'news.com.au', endMarks: [], ownNames: ['told news.com.au'] },
  { outlet: 'Stuff', endMarks: [], ownNames: ['told Stuff'] },
];
