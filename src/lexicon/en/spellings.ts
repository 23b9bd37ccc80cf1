/**
 * British and American spellings of one word, which house styles exchange.
 * Source: the differences that dictionaries and style guides of both usages list.
 */
import { wordList } from '../words.ts';

type SpellingPair = readonly [from: string, to: string];

const pairs = (text: string): readonly SpellingPair[] =>
  wordList(text).map((entry) => {
    const [from = '', to = ''] = entry.split(':');
    return [from, to] as const;
  });

/** Verbs and nouns that double their last letter before an ending: "travelled", "traveled". */
const DOUBLED = wordList(`
  apparel barrel bedevil bevel cancel carol channel chisel counsel crystal devil dial duel enamel equal fuel funnel gravel
  grovel initial jewel label laurel level libel marvel medal model panel parcel pedal pencil peril quarrel ravel revel rival
  shovel shrivel signal snivel spiral squirrel stencil swivel symbol total towel tranquil travel trowel tunnel unravel victual
  wool yodel worship kidnap focus benefit bias combat
`);

/** Ending vowels are part of the entry, because "totally" and "equally" have two of the letter everywhere. */
const doubledStems: readonly SpellingPair[] = DOUBLED.flatMap((stem) =>
  [...'eio'].map((vowel) => [`${stem}${stem.slice(-1)}${vowel}`, `${stem}${vowel}`] as const),
);

/** Beginnings of words; any ending may follow. */
export const SPELLING_STEMS: readonly SpellingPair[] = [
  ...doubledStems,
  ...pairs(`
    arbour:arbor ardour:ardor armour:armor behaviour:behavior candour:candor clamour:clamor colour:color demeanour:demeanor
    discolour:discolor dishonour:dishonor enamour:enamor endeavour:endeavor favour:favor fervour:fervor
    flavour:flavor glamour:glamor harbour:harbor honour:honor humour:humor labour:labor misbehaviour:misbehavior
    misdemeanour:misdemeanor neighbour:neighbor odour:odor parlour:parlor rancour:rancor rigour:rigor rumour:rumor
    saviour:savior savour:savor splendour:splendor succour:succor tumour:tumor unfavour:unfavor unsavour:unsavor
    valour:valor vapour:vapor vigour:vigor watercolour:watercolor
    centred:centered centring:centering centre:center epicentre:epicenter fibre:fiber calibre:caliber litre:liter
    lustre:luster manoeuvred:maneuvered manoeuvring:maneuvering manoeuvrab:maneuverab manoeuvre:maneuver meagre:meager
    metre:meter centimetre:centimeter kilometre:kilometer millimetre:millimeter mitre:miter sabre:saber sceptre:scepter
    sombre:somber spectre:specter theatre:theater amphitheatre:amphitheater
    defence:defense licence:license offence:offense pretence:pretense practis:practic
    analogue:analog catalogue:catalog dialogue:dialog epilogue:epilog monologue:monolog prologue:prolog
    aeon:eon aesthet:esthet anaem:anem anaesth:anesth archaeo:archeo caesarean:cesarean caesarian:cesarean diarrhoea:diarrhea
    encyclopaed:encycloped faec:fec foet:fet gynaec:gynec haem:hem homoeo:homeo leukaem:leukem mediaev:mediev oedema:edema
    oesoph:esoph oestr:estr orthopaed:orthoped paediat:pediat paedophil:pedophil palaeo:paleo septicaem:septicem
    appall:appal distill:distil enroll:enrol enthrall:enthral fulfill:fulfil instill:instil installment:instalment
    skillful:skilful willful:wilful
    acknowledgement:acknowledgment aeroplane:airplane aluminium:aluminum artefact:artifact cosy:cozy cosie:cozie
    draught:draft enquir:inquir judgement:judgment mollusc:mollusk mould:mold moult:molt plough:plow
    sceptic:skeptic smoulder:smolder speciality:specialty specialities:specialties sulph:sulf yoghurt:yogurt
  `),
];

/** Whole words. */
export const SPELLINGS: ReadonlyMap<string, string> = new Map(
  pairs(`
    programme:program programmes:programs gramme:gram grammes:grams kilogramme:kilogram kilogrammes:kilograms
    cheque:check cheques:checks tyre:tire tyres:tires kerb:curb kerbs:curbs grey:gray greys:grays greyer:grayer
    storey:story storeys:stories disc:disk discs:disks axe:ax chilli:chili doughnut:donut doughnuts:donuts furore:furor
    gaol:jail gaols:jails gaoled:jailed jewellery:jewelry pyjamas:pajamas whisky:whiskey phoney:phony ok:okay
    ageing:aging sizeable:sizable likeable:likable liveable:livable moveable:movable saleable:salable
    adviser:advisor advisers:advisors protester:protestor protesters:protestors
    learnt:learned spelt:spelled burnt:burned dreamt:dreamed leapt:leaped leant:leaned spoilt:spoiled spilt:spilled
    whilst:while amongst:among amidst:amid towards:toward orientated:oriented
  `),
);
