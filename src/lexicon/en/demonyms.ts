/**
 * Words for people of a country, region or city that the name lists lack: `the Pole`, `a Londoner`.
 * Source: general knowledge of geography.
 */
import { wordSet } from '../words.ts';

export const DEMONYMS = wordSet(`
  lankan zealander african european asian rican benedictine jesuit franciscan dominican carmelite
  scot pole dutchman dutchwoman frenchman frenchwoman welshman welshwoman englishwoman irishwoman scotsman scotswoman turk briton
  kiwi serb slovene nepali swedish british spanish danish polish turkish irish english finnish catalan icelander uruguayan somali
  uzbek azerbaijani montenegrin kosovan moldovan kyrgyz tajik turkmen emirati qatari omani kuwaiti bahraini saudi jordanian libyan
  mauritanian malian nigerien chadian gambian guinean liberian togolese beninese gabonese congolese angolan namibian motswana
  malawian mozambican malagasy mauritian rwandan burundian tanzanian eritrean djiboutian comorian bhutanese maldivian burmese laotian
  cambodian bruneian timorese tongan fijian palauan tuvaluan nauruan vanuatuan bolivian paraguayan venezuelan guyanese surinamese
  panamanian nicaraguan honduran salvadoran guatemalan belizean barbadian bajan trinidadian grenadian bermudian maltese
  cypriot monegasque luxembourger liechtensteiner andorran sardinian sicilian corsican bavarian breton flemish walloon
  londoner glaswegian mancunian liverpudlian scouser geordie brummie yorkshireman cornishman dubliner belfastman corkman parisian
  berliner viennese muscovite neapolitan milanese madrilenian athenian
  queenslander tasmanian sydneysider melburnian territorian aucklander wellingtonian cantabrian
  floridian ohioan virginian alabamian alaskan arizonan arkansan coloradan iowan kansan kentuckian louisianan mainer
  marylander michigander minnesotan mississippian missourian montanan nebraskan nevadan oklahoman oregonian pennsylvanian tennessean
  utahn vermonter washingtonian wisconsinite wyomingite hawaiian ontarian quebecer québécois albertan manitoban newfoundlander
`);
