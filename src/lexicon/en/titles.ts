/** Titles before a name, and nouns that tell a person's gender. Sources: forms of address, and the offices and trades of the news. */
import { wordSet } from '../words.ts';

/** Forms of address that tell the gender. */
export const MALE_TITLES = wordSet(`
  mr mister sir lord king prince duke earl baron father fr brother pope congressman spokesman chairman
  councilman assemblyman alhaji mallam datuk encik shri viscount marquess marquis
`);
export const FEMALE_TITLES = wordSet(`
  mrs ms miss mme madame lady dame queen princess duchess countess baroness sister mother congresswoman
  spokeswoman chairwoman councilwoman assemblywoman actress madam mdm smt hajiya alhaja datin puan kumari chairlady
  viscountess marchioness headmistress mayoress
`);

/** Offices, ranks and trades before a name, in lower case without full stop. */
export const TITLES: ReadonlySet<string> = new Set([
  ...MALE_TITLES,
  ...FEMALE_TITLES,
  ...wordSet(`
    dr prof professor doctor sen senator rep representative congressperson gov governor president vice pres
    premier chancellor minister secretary undersecretary mayor deputy assistant ambassador envoy commissioner
    attorney judge justice magistrate chief general gen colonel col captain capt lieutenant lt lieut major maj
    sergeant sgt corporal cpl private admiral adm commander cmdr inspector detective officer sheriff constable
    superintendent marshal rev reverend rabbi imam sheikh ayatollah bishop archbishop cardinal canon deacon pastor
    monsignor saint chairperson chair ceo cfo cto coo cio md mp mep msp td mla mna senator-elect
    president-elect director manager editor reporter correspondent columnist journalist author writer novelist
    poet actor singer rapper comedian musician producer filmmaker founder co-founder cofounder owner partner
    executive executives spokesperson leader speaker whip counsel lawyer solicitor barrister prosecutor
    defendant plaintiff witness analyst economist scientist researcher historian biologist physicist engineer
    astronaut philosopher coach quarterback striker goalkeeper candidate nominee frontrunner front-runner
    incumbent lawmaker legislator councillor councilor councilmember alderman delegate supervisor treasurer
    comptroller controller administrator principal dean provost host anchor presenter broadcaster moderator
    pollster strategist adviser advisor aide staffer activist campaigner organizer organiser volunteer
    resident neighbour neighbor farmer teacher nurse physician surgeon student graduate veteran businessman
    businesswoman entrepreneur billionaire mogul investor banker trader tycoon magnate developer consultant
    expert specialist head mother father brother sister wife husband son daughter cousin uncle aunt fellow
    guitarist drummer vocalist frontman bassist del atty amb cllr supt det insp msgr hon commissioner-general
    alh cde comr evang pst coun dsp asp csp dcp acp dci di sp cp brig comdr engr arc barr pharm chairlady comrade alhaji alhaja hajiya mallam
    oba igwe nana chief-of-staff datuk datin tan puan encik cik haji hajah ustaz kapolda irjen kombes smt shri kumari
    pandit swami maulana mufti sultan tun mp-elect ado mc ven archdeacon
    secretary-general director-general king-designate baron ex-president ex-wife ex-husband pm
    asst dep spl const pcso wpc tdc dsu dcs acc dcc pte pvt lcpl bdr bombardier gnr spr sapper tpr trooper fusilier gdsm guardsman rfn
    rifleman kingsman signaller craftsman airman aircraftman aircraftwoman airwoman seaman midshipman ssgt csgt cdr cdre
    commodore sqn ldr wg flt wo1 wo2 rsm csm cpo revd mgr preb prebendary curate ald coastguard coxswain bosun bailiff
    quartermaster headmaster
  `),
]);

/** Offices whose field follows them before the name of their holder: Minister for Trade Jane Doe. */
export const HIGH_OFFICES = wordSet('minister secretary undersecretary commissioner leader director chancellor');

/** Words of a rank that are titles only before another: `Air Commodore`, `Lance Sergeant`. */
export const FIRST_PARTS_OF_RANKS = wordSet(`
  able air ch colour field flying group lance leading petty pilot special staff sub surg surgeon temp warrant wing
`);
/** Words of a rank that are titles only after another: `Det Con`, `Asst Ch Con`. */
export const LAST_PARTS_OF_RANKS = wordSet('ch con off');

/** Adjectives of party and standing before a name or its title. */
export const STANDING = wordSet(`
  republican democrat democratic conservative labour labor liberal green independent libertarian socialist
  tory former ex acting interim late then longtime veteran fellow senior junior first top chief lead
`);

/** Nouns that tell the gender of an unnamed person. */
export const MALE_NOUNS = wordSet(`
  man boy father dad husband son brother uncle nephew grandfather king prince spokesman chairman businessman
  policeman fireman actor gentleman guy lad boyfriend groom widower monk priest congressman grandson
  stepfather godfather grandad granddad grandpa landlord bridegroom schoolboy bloke cowboy chieftain waiter barman
  headmaster steward fiancé duke earl baron knight emir sultan imam vicar abbot dude chap playboy
`);
export const FEMALE_NOUNS = wordSet(`
  woman girl mother mum mom wife daughter sister aunt niece grandmother queen princess spokeswoman chairwoman
  businesswoman policewoman actress lady girlfriend bride widow nun mother-of-two congresswoman granddaughter
  stepmother godmother grandma granny nan landlady schoolgirl lass waitress barmaid maid hostess headmistress
  stewardess fiancée duchess countess baroness dame heiress mayoress seamstress midwife housewife ballerina
  diva songstress
`);

/** Forms of address that alone tell no role. */
export const PLAIN_TITLES = wordSet('mr mrs ms miss dr sir mister');

/** Titles that are part of a name without a last name: `King Robert`. */
export const REGNAL_TITLES = wordSet('king queen prince princess pope emperor empress sultan emir saint');

/** Titles that are first names too: `Dean Holt`. */
export const TITLES_OR_FIRST_NAMES = wordSet('dean duke earl major marshal');
