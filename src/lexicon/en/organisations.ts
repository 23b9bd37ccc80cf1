/**
 * Words that mark the name of an organisation, by its kind; they also refer to it later ("the ministry").
 * Source: legal forms of companies, and the nouns for bodies, offices and bureaus in general English dictionaries.
 */
import { wordList, wordSet } from '../words.ts';

export type OrganisationKind =
  | 'company'
  | 'government'
  | 'party'
  | 'campaign'
  | 'school'
  | 'court'
  | 'media'
  | 'group'
  | 'police'
  | 'military'
  | 'hospital'
  | 'parliament'
  | 'bank'
  | 'team'
  | 'charity'
  | 'museum'
  | 'church';

const BY_KIND: Readonly<Record<OrganisationKind, string>> = {
  company: `inc corp corporation co company ltd limited llc llp plc gmbh ag sa nv lab labs laboratories group holdings industries motors
    airlines airways technologies technology systems software solutions partners capital ventures enterprises energy electric power oil gas
    pharmaceuticals pharma foods stores retail supermarket insurance studios entertainment records pictures firm maker vendor manufacturer
    retailer giant startup start-up carrier airline automaker carmaker chipmaker drugmaker utility operator conglomerate developer contractor
    supplier business brand shipping shipyard lines rail railway railways bakery dairy steel mining insurer bookseller publisher chain platform restaurant hotel consultancy brewery
    productions publishing publications communications telecom consulting logistics construction properties realty brewing aerospace therapeutics robotics`,
  bank: 'bank bancorp savings lender fund trust',
  government: `ministry department agency bureau office administration authority commission government treasury council committee board
    service directorate secretariat embassy regulator watchdog consulate nasa fbi cia nsa fema epa fda cdc irs kremlin pentagon`,
  parliament: `parliament congress senate house assembly legislature bundestag bundesrat knesset duma commons lords subcommittee
    storting riksdag folketing sejm cortes dáil oireachtas althing eduskunta rada majlis sabha senedd holyrood stormont`,
  party: 'party democrats republicans tories coalition bloc',
  campaign: 'campaign',
  school: 'university college school institute academy faculty polytechnic institution conservatory',
  court: 'court tribunal',
  media: `newspaper magazine network channel broadcaster station website site outlet times post herald tribune gazette journal news
    chronicle observer guardian telegraph mirror press broadcasting tv radio paper newswire`,
  police: 'police sheriff constabulary nypd lapd',
  military: 'army navy force marines military nato guard',
  hospital: 'hospital clinic infirmary hospice institution',
  team: 'fc united city athletic team club league rovers wanderers albion hotspur side squad',
  charity: 'charity trust foundation appeal nonprofit non-profit',
  museum: 'museum gallery theatre theater opera library zoo archive festival orchestra choir band ensemble',
  church: 'church diocese archdiocese vatican synagogue mosque ministries cathedral',
  group: `association union federation foundation society alliance organization organisation institution centre center project initiative
    network movement charity forum museum theatre theater gallery festival orchestra choir studio observatory library chamber nonprofit non-profit thinktank think-tank ngo caucus pac group council league taskforce brotherhood collective`,
};

const isKind = (word: string): word is OrganisationKind => word in BY_KIND;

function buildIndex(): ReadonlyMap<string, ReadonlySet<OrganisationKind>> {
  const index = new Map<string, Set<OrganisationKind>>();
  for (const [kind, list] of Object.entries(BY_KIND)) {
    if (isKind(kind)) for (const word of wordList(list)) index.set(word, (index.get(word) ?? new Set()).add(kind));
  }
  return index;
}

const INDEX = buildIndex();
const NONE: ReadonlySet<OrganisationKind> = new Set();

/** The kinds of organisation that a lower-case word marks. */
export const organisationKinds = (word: string): ReadonlySet<OrganisationKind> => INDEX.get(word) ?? NONE;

/** Words for bodies at the head of their names: the Ministry of Works. */
export const BODIES_NAMED_FIRST = wordSet('ministry department bureau office committee court university bank council');

/** Last words of the names of events, prizes, deeds and works, which are no bodies: the Harbour Film Awards. */
export const EVENT_NAME_ENDINGS = wordSet(`
  awards award prize prizes cup trophy games olympics paralympics championship championships tournament open derby marathon
  prix summit conference convention fair expo parade gala ball day week weekend season war revolution uprising
  election elections referendum inquiry inquest trial act bill treaty accord accords agreement constitution
  street road avenue bridge square show tour
`);
