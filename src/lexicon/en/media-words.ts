/** Words that mark an outlet as the channel of a quotation. Source: general knowledge of newspaper English. */
import { wordSet } from '../words.ts';
import type { OutletKind } from './outlet-names.ts';

/** Verbs with the outlet as their addressee: told the BBC. */
export const TELLING_VERBS = wordSet('told tells tell telling');

/** Verbs that imply the platform. */
export const TWEETING_VERBS = wordSet('tweeted tweets tweeting retweeted tweet');

/** Nouns that refer to an outlet: told the paper. */
export const OUTLET_NOUNS = wordSet(`
  paper newspaper magazine network channel broadcaster station website site outlet publication programme
  program agency newswire tabloid daily weekly mag
`);

/** Kinds of outlet that some of these nouns refer to; the others may mean any. */
export const KINDS_BY_NOUN: ReadonlyMap<string, ReadonlySet<OutletKind>> = new Map(
  Object.entries({
    paper: ['newspaper'],
    newspaper: ['newspaper'],
    tabloid: ['newspaper'],
    daily: ['newspaper'],
    weekly: ['newspaper', 'magazine'],
    magazine: ['magazine'],
    mag: ['magazine'],
    network: ['broadcaster'],
    channel: ['broadcaster'],
    broadcaster: ['broadcaster'],
    station: ['broadcaster'],
    programme: ['programme'],
    program: ['programme'],
    agency: ['agency'],
    newswire: ['agency'],
  } satisfies Record<string, OutletKind[]>).map(([noun, kinds]) => [noun, new Set(kinds)] as const),
);

/** Nouns for media that a person or body runs itself: the club's website, her podcast. */
export const OWNED_MEDIA = wordSet('website site blog podcast newsletter vlog webpage channel programme program show');

/** Nouns beside a name that mark it as an outlet's: the newspaper Dagblad. */
export const KINDS_OF_OUTLET = wordSet(
  `newspaper newspapers magazine broadcaster tabloid broadsheet daily weekly newswire podcast radio television station
  network channel website site outlet agency publication blog journal newsletter portal show programme program affiliate`,
);

/** Nouns beside a name that mark it as a broadcaster's: WXYZ radio. */
export const BROADCASTER_NOUNS = wordSet('broadcaster radio television station network channel');

/** People who represent an outlet: the host of the show, the editorial board of the paper. */
export const OUTLET_PEOPLE = wordSet(`
  host co-host anchor board editor editors reporter correspondent interviewer presenter moderator columnist
  journalist
`);

/** Nouns for those whom an outlet reaches: told Sunrise Live viewers. */
export const OUTLET_AUDIENCES = wordSet('viewers listeners readers subscribers followers');

/** Nouns for broadcasts: an episode of the show. */
export const BROADCAST_NOUNS = wordSet(`
  episode edition broadcast instalment installment airing taping show programme program podcast segment
  series pages website
`);

/** Nouns for the copy or the part of an outlet that prints something: this week's issue of the magazine. */
export const ISSUE_NOUNS = wordSet('issue edition number pages cover');

/** Verbs and nouns for what somebody gives an outlet: gave the paper an account. */
export const GIVING_VERBS = wordSet('gave gives give given giving granted grants grant');
export const ACCOUNTS = wordSet(
  'account accounts interview interviews tour version statement comment details explanation',
);

/** Verbs for passing papers to an outlet: emails leaked to the paper. */
export const LEAKING_VERBS = wordSet('leaked passed handed forwarded sent supplied shared given');

/** Verbs for what an outlet has read without publishing it: emails seen by the paper. */
export const READING_VERBS = wordSet('seen viewed reviewed obtained read');

/** Nouns for what is leaked to an outlet. */
export const LEAKED_NOUNS = wordSet(`
  email emails e-mail e-mails message messages memo memos letter letters document documents recording recordings minutes
  note notes report draft text texts video footage audio files papers
`);

/** Words for talk with an outlet: spoke to, an interview with. */
export const TALK_WORDS = wordSet(`
  interview interviews interviewed spoke spoken speaks speaking speak talked talking talks talk conversation
  chat chatted sat sit-down meeting met discussion appearance appeared appearing q&a sit sits sitting opened opens opening
  dished dishes commentating reveals
`);

/** Words for statements to an outlet: a statement to, confirmed to. */
export const STATEMENT_WORDS = wordSet(`
  said says statement statements comment comments remarks confirmed admitted explained revealed complained
  email emailed e-mail e-mailed letter described recalled recounted
`);

/** Words of talk that only an interviewer shares: an interview with, speaking to. */
export const INTERVIEW_WORDS = wordSet(`
  interview interviews interviewed spoke spoken speaks speaking speak talked talking conversation chat chatted
  sat sit-down comments remarks sit sits sitting opened opening dished
`);

/** Verbs with the outlet as their subject and the speaker as their object: the BBC spoke to. */
export const INTERVIEWING_VERBS = wordSet('spoke talked interviewed asked quizzed reached rang phoned contacted');

/** Words for statements that are addressed to an outlet: a statement to, confirmed to. */
export const ADDRESSED_WORDS = wordSet(`
  statement statements comment comments remarks confirmed admitted revealed complained explained email emailed
  e-mail e-mailed exclusively described recalled recounted
`);

/** Nouns for what an outlet puts to somebody: a reply to questions from the Herald. */
export const QUESTION_NOUNS = wordSet(
  'question questions query queries inquiry inquiries enquiry enquiries request requests call',
);

/** Verbs for questions of an outlet: asked by the BBC. */
export const QUESTIONING_VERBS = wordSet('interviewed asked questioned pressed quizzed approached contacted reached');

/** Words for writing in an outlet: an op-ed in, wrote for. */
export const WRITING_WORDS = wordSet(`
  wrote writes writing written op-ed op-eds essay article column piece editorial letter blog post paper
  study published profile commentary blogged
`);

/** Cues for written words. */
export const WRITING_CUES = wordSet(
  'wrote writes writing written posted posts shared captioned replied commented tweeted',
);

/** Cues that add to words given before. */
export const ADDING_CUES = wordSet('added adds adding continued continues also further went goes');

/** Words for texts that appear in a journal or paper: published in, a study in. */
export const PUBLISHED_WORDS = wordSet(`
  wrote writes writing written op-ed op-eds essay article column piece editorial paper study research report
  review letter commentary findings results published journal appeared analysis comment
`);

/** Last words of descriptions of the authors of a text, or of the text itself: the researchers wrote. */
export const AUTHORS_OF_TEXTS = wordSet(`
  author authors co-author co-authors researchers researcher scientists team study paper report article review
  doctors physicians writers editors economists
`);

/** Words for texts that somebody writes for an outlet: an essay for. */
export const ESSAY_WORDS = wordSet('wrote writes writing written op-ed essay article column piece commentary review');

/** Verbs of writing that `for` and an outlet follow. */
export const WRITING_VERBS = wordSet('wrote writes writing');

/** Nouns for interviews and broadcasts with a guest. */
export const INTERVIEW_NOUNS = wordSet(`
  interview interviews appearance segment podcast broadcast programme program show q&a chat conversation
  documentary docuseries
`);

/** Nouns for events of an outlet with several speakers. */
export const EVENT_NOUNS = wordSet('hall forum debate roundtable');

/** Verbs for hosting an event: a forum sponsored by CNN. */
export const HOSTING_VERBS = wordSet(`
  sponsored hosted organized organised moderated held staged convened televised broadcast
`);

/** Nouns for texts that an outlet publishes by or about somebody. */
export const AUTHORED_TEXT_NOUNS = wordSet(`
  essay op-ed op-eds column article editorial letter profile piece blog post feature commentary exposé expose diary
`);

/** Verbs with the outlet as their subject: the BBC reported. */
export const OUTLET_REPORTING_VERBS = wordSet('reported reports reporting said says wrote');

/** Verbs for relaying the words of others: quoted by the paper. */
export const QUOTING_VERBS = wordSet('quoted cited carried');

/** Verbs for broadcasting: will air on. */
export const AIRING_VERBS = wordSet('air airs aired airing broadcast screened shown premieres premiered');

/** Words for being a guest: appeared on. */
export const APPEARING_WORDS = wordSet(
  'appeared appears appearing appearance guest interview interviewed popped popping sat sitting',
);

/** Verbs for speaking on a programme: said on Sunrise Live. */
export const SPOKEN_ON_AIR = wordSet('said says saying admitted revealed claimed joked insisted declared');

/** Nouns for what people put on a platform: an Instagram picture. */
export const POST_NOUNS = wordSet(`
  post posts story stories video videos photo photos photograph picture pictures selfie reel clip caption message
  thread tweet live livestream account page feed comment comments ama update statement announcement tribute
`);

/** Verbs for putting words on a platform: posted on. */
export const POSTING_VERBS = wordSet('posted posts posting shared uploaded wrote writes writing');

/** Verbs for turning to a platform: took to. */
export const TURNING_VERBS = wordSet('took takes taking turned');

/** Verbs for making a recording or document public. */
export const DISCLOSURE_VERBS = wordSet(`
  published aired obtained released disclosed leaked broadcast posted uncovered unearthed carried
`);

/** Verbs for publishing a report that the article retells. */
export const PUBLISHING_VERBS = wordSet('ran runs published printed carried carries aired');
/** Nouns for such a report. */
export const REPORT_NOUNS = wordSet(`
  feature profile story article piece report interview exposé expose investigation editorial
`);

/** Last words of the names of outlets. */
export const OUTLET_NAME_ENDINGS = wordSet(`
  times post news tribune herald journal magazine radio tv gazette chronicle observer telegraph guardian
  mirror press review dispatch examiner inquirer courier sentinel bulletin register star sun podcast
  television globe standard weekly daily show advertiser argus echo mercury gazeta letters reports communications
  proceedings ledger messenger reporter insider digest statesman recorder broadcasting sports sport fm newswire
  monthly quarterly weekender
`);

/** Small words inside the names of outlets: Annals of Medicine. */
export const OUTLET_NAME_LINKS = wordSet('of and & de del di do du e el la le y der die das und et och og en i van');

/** First words of the names of broadcasters: Radio Free Europe, Canal 13. */
export const BROADCASTER_NAME_BEGINNINGS = wordSet(
  'radio rádio rundfunk tv television télé channel canal kanal kanaal',
);

/** Last words of the names of broadcasters: RMF FM. */
export const BROADCASTER_NAME_ENDINGS = wordSet('fm tv radio television');

/** First words of the names of journals: Annals of Medicine. */
export const JOURNAL_NAME_BEGINNINGS = new Set(
  'JAMA BMJ PLOS Lancet Annals Journal Proceedings Frontiers Acta'.split(' '),
);

/** First words of the names of newspapers: Daily Nation. */
export const NEWSPAPER_NAME_BEGINNINGS = new Set(['Daily', 'Sunday', 'Evening']);

/** Articles that open titles of other languages: Le Barrage. */
export const FOREIGN_ARTICLES = new Set(['Le', 'La', 'Les', 'El', 'Los', 'Il', 'Der', 'Die', 'Das', 'Het']);

/** Words in the names of programmes, never first. */
export const PROGRAMME_NAME_WORDS = wordSet('show podcast radio tonight today');

/** Nouns after news in the names of agencies and networks: Baltic News Service. */
export const NEWS_BODIES = wordSet('service agency network bureau media group desk online digital');

/** Nouns for what a state runs to inform: told state television. */
export const STATE_MEDIA_NOUNS = wordSet('television tv radio media broadcaster newspaper');

/** Nouns for journalists before their names: MSNBC host Anna Reed. */
export const JOURNALIST_NOUNS = wordSet(`
  host co-host anchor correspondent reporter columnist contributor commentator analyst writer journalist
  editor moderator presenter
`);

/** Nouns of occasions other than an outlet’s: said at a rally, in a statement. */
export const OCCASION_NOUNS = wordSet(`
  speech speeches rally rallies address conference briefing statement statements hearing debate breakfast
  lunch dinner remarks testimony trial court ceremony release letter memo ad advertisement spot event stop
  panel summit convention filing fundraiser lecture sermon visit gathering gala complaint lawsuit ruling
  deposition press-conference call newsletter book memoir affidavit
`);

/** Nouns for audiences other than an outlet. */
export const AUDIENCE_NOUNS = wordSet(`
  reporters journalists crowd crowds supporters audience lawmakers court jurors jury delegates senators
  parliament congress voters students police investigators inquiry enquiry inquest commission panel
`);

/** Call sign of a local station of the United States. */
export const CALL_SIGN = /^[KW][A-Z]{3}$/;
