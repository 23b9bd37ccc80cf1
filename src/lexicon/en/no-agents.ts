/**
 * Nouns that end like an agent noun but name no person. Source: general English dictionaries, nouns in -er, -or, -ist,
 * -ian and -ee.
 */
import { wordSet } from '../words.ts';

export const NO_AGENTS = wordSet(`
  bladder butter cancer chamber chapter cheddar cluster computer container copper corner corridor counter cover
  cucumber cylinder danger dinner disaster disorder encounter feather fever fiber filter finger flavor flower folder
  gender ginger hammer hunger hamburger holder hour hyper ladder laughter layer leather letter lever litter liver
  lumber manner master matter meter monster murder number offer order other outer paper pepper perimeter poster power
  prayer printer proper quarter register remainder reminder river rubber ruler semester server shelter shower shoulder
  shutter silver slaughter slipper spider spectrometer sticker summer supper surrender sweater system tender thriller
  thunder tiger timber tower trailer transfer trigger under water weather whisper winter wonder wrapper banner barrier
  border boulder bumper burner center character copier cursor anchor armor behavior calculator color conductor
  elevator engine error factor favor floor harbor honor horror humor labor liquor major meteor minor mirror monitor
  motor odor parlor processor razor reactor rigor rumor sector sensor terror tractor transistor tremor tumor vapor
  vector vigor visor list twist thermometer barometer kilometer drawer gutter girder crowdfunder freezer boiler cooler
  heater charger scanner tanker freighter helicopter chopper burger router browser recorder transmitter propeller
  radiator escalator generator ventilator incubator refrigerator projector equator locker starter newsletter blister
  filler flyer hanger header lighter marker opener pointer rafter roller saucer scooter sprinkler stapler steamer
  stopper stretcher timer toaster toner trawler tumbler voucher washer zipper feeder tracker cracker blender dryer
  mixer door moor decor checklist heist gist waist obsidian bee tee toffee guarantee marquee spree booster cruiser
  loader digger bulldozer beaker bunker canister carrier chandelier clipper crater cutter duster dumpster fader
  gazetteer jumper ledger liner mortar oyster panther parameter planter plunger quiver reefer rooster rotor rudder
  slumber snicker soccer spanner splinter sucker taper tether transponder trimmer ulcer vesper wager waiver wiper
  wrist mist fist degree fee coffee knee pedigree tree levee jubilee decree median guardian meridian
  fodder grater blazer loafer pullover clover sever powder stroller eraser sharpener amber ember remember december
  pacemaker chatter platter twitter glitter bitter mutter blunder binder grinder lawnmower skyscraper screwdriver
  wallpaper sandpaper dishwasher fertiliser fertilizer tenner fiver diameter sinker whisker thruster fender bender
  laser sealer primer holster lobster hamster badger otter plover heifer conifer juniper cider lager chowder batter
  fritter wafer skewer sewer solder alder adder cinder tinder hinder smoulder polder quaver sliver shiver hover rover
  hangover takeover makeover turnover carryover handover stopover crossover voiceover rollover flyover leftover
  spillover changeover cadaver palaver waver roster coaster plaster bluster muster luster welter swelter kilter halter
  alter falter smelter canter banter enter barter garter slobber blubber scrubber hopper topper popper caper vaper
  scraper flipper dipper splatter utter tweeter speedometer odometer altimeter centimeter millimeter stabiliser
  stabilizer sanitiser sanitizer moisturiser condenser dispenser compressor connector detector deflector adaptor
  adapter capacitor inhibitor excavator accelerator carburettor alternator defibrillator respirator simulator
  indicator numerator denominator alligator vibrator ardor candor rancor pallor stupor torpor tenor squalor splendor
  clamor clangor metaphor labrador humidor playlist shortlist blacklist whitelist wishlist watchlist zeitgeist persist
  resist exist consist insist assist enlist chimpanzee toupee soiree matinee melee puree lychee manatee filigree
  apogee perigee settee ottoman caiman quotidian reptilian warbler antler broiler mailer feeler thaler tiller anger
`);

/** Endings of agent nouns. */
export const AGENT_ENDING = /(?:[^aeiou]er|or|ist|ian|ee|man|woman|person|year-old)$/;
