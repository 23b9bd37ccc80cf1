/**
 * Content words that many sentences of the news share by chance: "people", "country", "time".
 * Source: the commonest nouns, verbs, adjectives and adverbs of general English and of news, as word-frequency lists of both agree.
 */
import { wordSet } from '../words.ts';

export const COMMON_WORDS = wordSet(`
  time times year years day days week weeks month months today tomorrow yesterday hour hours moment night morning
  end beginning start history future first last next new old young long short big small large great little good
  better best bad worse worst right wrong real true important possible different early late high low full free clear
  sure able ready people person man men woman women child children family families friend friends world country
  countries nation nations state states city cities town place places home house school schools life lives death
  money work works working job jobs business company companies government governments president minister party
  parties law laws rule rules court police power public national local international political economic social
  american united part parts number numbers case cases point points fact facts question questions problem problems
  issue issues idea reason reasons result results change changes example story news report reports plan plans policy
  system service services group groups member members leader leaders word words name side sides hand hands head face
  mind eye eyes door street car water food health security war peace give gives gave given giving use used using
  find found tell told ask asked worked call called try tried trying feel felt become became leave left mean means
  meant keep kept begin began begun seem seems show shows showed shown hear heard play run move live lived believe
  believed bring brought happen happened happens happening write wrote sit stand stood lose lost pay paid meet met
  include included continue continued set learn learned lead led understand understood watch follow stop create
  speak spoke spoken read spend grow open walk win won offer remember love consider appear buy wait serve die send
  expect build stay fall cut reach kill remain help helped hope hoped agree support supported needs needed talk
  talked talking turn turned started act care doubt god thank thanks please million thousand hundred billion percent
  cent three four five ten second third together yes course later ago
`);
