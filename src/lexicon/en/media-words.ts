/** Words by which a text says which way somebody’s words came. Source: general knowledge of newspaper English. */
import { wordSet } from '../words.ts';

/** Verbs with the outlet behind them. */
export const TELLING_VERBS = wordSet('told tells tell telling');

/** Verbs that name the platform by themselves. */
export const TWEETING_VERBS = wordSet('tweeted tweets tweeting retweeted tweet');

/** Nouns that take up an outlet: told the paper. */
export const OUTLET_NOUNS = wordSet(`
  paper newspaper magazine network channel broadcaster station website site outlet publication programme
  program agency newswire tabloid daily weekly
`);

/** Nouns right before the name of an outlet that no list has, or right behind it: the newspaper Dagblad. */
export const KINDS_OF_OUTLET = wordSet(
  'newspaper newspapers magazine broadcaster tabloid daily weekly newswire podcast',
);

/** What an outlet’s people are, where they stand for it: the host of the show, the editorial board of the paper. */
export const OUTLET_PEOPLE = wordSet(`
  host co-host anchor board editor editors reporter correspondent interviewer presenter moderator columnist
  journalist
`);

/** What is on the air at one time: an episode of the show. */
export const BROADCAST_NOUNS = wordSet(`
  episode edition broadcast instalment installment airing taping show programme program podcast segment
  series pages website
`);

/** Words of talk: spoke to, an interview with. */
export const TALK_WORDS = wordSet(`
  interview interviews interviewed spoke spoken speaks speaking speak talked talking talks talk conversation
  chat chatted sat sit-down meeting met discussion appearance appeared appearing q&a
`);

/** Words of sending something said: a statement to, confirmed to. */
export const STATEMENT_WORDS = wordSet(`
  said says statement statements comment comments remarks confirmed admitted explained revealed complained
  email emailed e-mail e-mailed letter
`);

/** What an outlet does to whom it asks. */
export const QUESTIONING_VERBS = wordSet('interviewed asked questioned pressed quizzed approached contacted reached');

/** Words of writing: an op-ed in, wrote for. */
export const WRITING_WORDS = wordSet(`
  wrote writes writing written op-ed op-eds essay article column piece editorial letter blog post paper
  study published profile commentary blogged
`);

/** Verbs of writing, with `for` and an outlet behind them. */
export const WRITING_VERBS = wordSet('wrote writes writing');

/** What an outlet has on the air with somebody in it. */
export const INTERVIEW_NOUNS = wordSet(`
  interview interviews appearance segment podcast broadcast programme program show q&a
`);

/** What an outlet holds for more than one speaker. */
export const EVENT_NOUNS = wordSet('hall forum debate roundtable');

/** What holding is called: a forum sponsored by. */
export const HOSTING_VERBS = wordSet(`
  sponsored hosted organized organised moderated held staged convened televised broadcast
`);

/** What an outlet prints of somebody. */
export const AUTHORED_TEXT_NOUNS = wordSet(`
  essay op-ed op-eds column article editorial letter profile piece blog post feature commentary exposé expose
`);

/** Verbs with an outlet before them. */
export const OUTLET_REPORTING_VERBS = wordSet('reported reports reporting said says wrote');

/** What an outlet does to a recording or a document. */
export const DISCLOSURE_VERBS = wordSet(`
  published aired obtained released disclosed leaked broadcast posted uncovered unearthed
`);

/** What an outlet does with a report that is told again at length. */
export const PUBLISHING_VERBS = wordSet('ran runs published printed carried carries aired');
export const REPORT_NOUNS = wordSet(`
  feature profile story article piece report interview exposé expose investigation editorial
`);

/** Last words of the names of outlets. */
export const OUTLET_NAME_ENDINGS = wordSet(`
  times post news tribune herald journal magazine radio tv gazette chronicle observer telegraph guardian
  mirror press review dispatch examiner inquirer courier sentinel bulletin register star sun podcast
  television globe standard weekly daily show
`);

/** Words within the names of programmes, never first. */
export const PROGRAMME_NAME_WORDS = wordSet('show podcast radio tonight today');

/** Journalists by what they are called before their names: MSNBC host Anna Reed. */
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

/** Who is told something without an outlet. */
export const AUDIENCE_NOUNS = wordSet(`
  reporters journalists crowd crowds supporters audience lawmakers court jurors jury delegates senators
  parliament congress voters students police investigators
`);

/** Call sign of a local station of the United States. */
export const CALL_SIGN = /^[KW][A-Z]{3}$/;
