/**
 * Nouns for people that no ending shows: `pupil`, `tenant`, `nurse`. Titles and nouns of one gender are in `titles.ts`.
 * Source: the occupations, relations and parts in an event of general English dictionaries.
 */
import { wordSet } from '../words.ts';

export const PERSON_NOUNS = wordSet(`
  accomplice accountant acolyte acquaintance addict adjutant adolescent advocate agent aide alumna alumnus amputee apprentice
  applicant architect arsonist aspirant assailant assistant associate astronaut athlete attendant attorney au-pair
  barista beginner bigwig blacksmith boss buff bureaucrat butcher
  ceo cfo coo cto captive celebrity champ champion chaperone chauffeur chef chief child claimant clerk client coach coauthor colleague
  combatant complainant comrade confidant confidante conscript constituent consul consultant convert convict cook cop
  correspondent cousin coxswain critic croupier
  debutant debutante deckhand defendant dependant deputy descendant devotee disciple dj dropout drunk dweller
  emt eavesdropper elder emigrant émigré eyewitness expat expatriate expert
  fan fanatic farmhand fiend flatmate foe friend fugitive
  gp geek genius goatherd governess grandchild grandparent groundsman guard guest guide guru gymnast
  helmsman herdsman hero heroine host hostage housemate
  idol immigrant informant inhabitant inmate instructor intern
  janitor jock journalist judge junkie
  kid
  laureate layman locksmith lookalike lookout loyalist lumberjack
  md mep msp mla maestro magistrate marquess mason masseur mastermind mate mechanic medallist medic mentor merchant militant militiaman mimic
  mogul mp musician
  native neighbor neighbour newborn newcomer nominee nurse
  occupant officer official oligarch onlooker opponent orderly orphan outsider
  pal paramedic parent participant partner passenger passer-by passerby patient patron peasant pedestrian peer pensioner pilgrim pilot
  pirate playwright plotter poet postgraduate prefect prisoner prodigy prosecutor provocateur psychopath pundit pupil
  rebel recipient recluse recruit referee refugee registrar relative representative resident respondent rival rookie roommate
  saint savant scholar scout sculptor seer sergeant servant shepherd sibling sidekick skeptic sceptic soldier sophomore spouse spy star
  stevedore steward stowaway student stylist substitute superstar supremo surrogate suspect
  td taoiseach tánaiste teammate team-mate teen teenager tenant thief toddler tot traitor trooper troubadour truant tsar tutor
  twin tycoon
  umpire undergraduate usher
  vagrant vendor vet veteran vice-chancellor vice-president victim villain virtuoso volunteer
  warden whizz widow winger witness workmate
  youngster youth zealot
`);

/** Nouns for people that are things when they are somebody's: `her head`, `his chair`. */
export const POSSESSIONS = wordSet('head chair guard lead back hand star guide cook match trainer trainers');
