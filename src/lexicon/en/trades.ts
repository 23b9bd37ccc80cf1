/**
 * Occupations and offices by field, each word in one field. Words of many fields ("director", "captain", "head", "president")
 * are left out, since they distinguish nobody. Source: the occupations and offices that
 * news name, sorted after the groups of the International Standard Classification of Occupations.
 */
import { wordList, wordSet } from '../words.ts';

export type Trade =
  | 'politics'
  | 'business'
  | 'science'
  | 'sport'
  | 'arts'
  | 'law'
  | 'police'
  | 'medicine'
  | 'church'
  | 'military'
  | 'farming'
  | 'school'
  | 'engineering';

const BY_TRADE: Readonly<Record<Trade, string>> = {
  politics: `mayor senator congressman congresswoman representative governor minister lawmaker legislator mp mep msp councillor councilor
    councilman councilwoman alderman candidate nominee premier chancellor ambassador diplomat envoy politician assemblyman assemblywoman
    undersecretary treasurer whip speaker mayoress`,
  business: `ceo cfo cto coo cio founder co-founder cofounder entrepreneur businessman businesswoman banker investor trader broker
    billionaire tycoon magnate retailer shopkeeper accountant financier shareholder`,
  science: `professor scientist researcher biologist physicist chemist geologist botanist zoologist astronomer historian economist
    sociologist anthropologist archaeologist linguist philosopher mathematician climatologist oceanographer ecologist meteorologist
    neuroscientist epidemiologist psychologist`,
  sport: `footballer striker goalkeeper midfielder defender winger quarterback linebacker pitcher batsman bowler golfer boxer swimmer
    cyclist sprinter runner gymnast skier jockey wrestler athlete coach cricketer sailor rower`,
  arts: `singer actor actress musician composer conductor painter sculptor novelist poet playwright filmmaker rapper guitarist drummer
    pianist violinist dancer choreographer comedian author songwriter photographer illustrator`,
  law: 'lawyer attorney judge justice prosecutor solicitor barrister magistrate counsel notary',
  police: 'detective sheriff constable superintendent policeman policewoman deputy-sheriff',
  medicine:
    'surgeon physician nurse paediatrician pediatrician cardiologist midwife pharmacist dentist psychiatrist paramedic',
  church: 'bishop archbishop cardinal priest pastor rabbi imam vicar deacon monk nun monsignor',
  military: 'admiral colonel lieutenant corporal brigadier',
  farming: 'farmer fisherman shepherd winegrower beekeeper rancher',
  school: 'teacher headteacher headmaster headmistress schoolteacher',
  engineering: 'engineer architect programmer electrician plumber carpenter mechanic surveyor',
};

const isTrade = (word: string): word is Trade => word in BY_TRADE;

export const TRADES: ReadonlyMap<string, Trade> = new Map(
  Object.entries(BY_TRADE).flatMap(([trade, list]) =>
    isTrade(trade) ? wordList(list).map((word) => [word, trade] as const) : [],
  ),
);

/** Adjectives of an office that may be capitalised and do not name an organisation. */
export const OFFICE_ADJECTIVES = wordSet(`
  presidential vice-presidential senatorial congressional gubernatorial mayoral ministerial national federal
  royal principal
`);

/** Offices that one person can hold with several bodies: a candidate of a party, in a state, for an office. */
export const LOOSE_OFFICES = wordSet(`
  candidate nominee frontrunner front-runner incumbent aide staffer adviser advisor strategist member fellow
  supporter volunteer author writer owner
`);
