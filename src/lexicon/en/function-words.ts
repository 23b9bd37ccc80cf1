/**
 * Function words, without apostrophes: two unrelated sentences share them by chance.
 * Source: the closed classes of English grammar (articles, pronouns, prepositions, conjunctions, auxiliaries, particles,
 * common adverbs of degree and time) as reference grammars list them, and the commonest light verbs.
 */
import { wordSet } from '../words.ts';

export const FUNCTION_WORDS = wordSet(`
  a an the this that these those another any both each either every few many more most much neither no none
  other others several some such all half own same one ones two i me my mine myself you your yours yourself
  yourselves he him his himself she her hers herself it its itself we us our ours ourselves they them their
  theirs themselves who whom whose which what whoever whatever whichever somebody someone something anybody
  anyone anything everybody everyone everything nobody nothing about above across after against along amid
  among around as at before behind below beneath beside besides between beyond but by despite down during
  except for from in inside into like near of off on onto out outside over past per since through throughout
  till to toward towards under until up upon via with within without and or nor so yet if unless because
  although though while whereas whether than when whenever where wherever why how am is are was were be been
  being do does did doing done have has had having will would shall should can could may might must ought need
  im youre hes shes theyre thats theres heres whats whos ive youve weve theyve id youd hed shed wed theyd
  ill youll hell shell well theyll itll isnt arent wasnt werent dont doesnt didnt havent hasnt hadnt wont
  wouldnt shouldnt cant cannot couldnt mustnt lets gonna gotta wanna not very too also just only even still
  ever never again already always often sometimes now then here there soon really quite rather almost enough
  perhaps maybe anyway however therefore thus once away back go goes going gone went get gets getting got
  gotten make makes making made come comes coming came take takes taking took taken put puts say says said
  saying think thinks thinking thought know knows knew known want wants wanted see sees saw seen look looks
  looking looked let thing things lot way kind sort bit
`);
