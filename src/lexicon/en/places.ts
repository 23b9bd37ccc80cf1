/** Last words of the names of places. Source: geographic terms in general English dictionaries. */
import { wordSet } from '../words.ts';

export const PLACE_WORDS = wordSet(`
  river lake street avenue road lane boulevard highway motorway mountain mountains mount hill hills valley
  island islands isle bay bridge square park airport county province district beach peninsula desert forest
  canyon gulf strait sea ocean coast harbor harbour creek canal plaza stadium arena drive plateau glacier
  falls cove cape
`);

/** First words of the names of regions, capitalised. */
export const REGION_ADJECTIVES = wordSet(`
  North South East West Central Latin Northern Southern Eastern Western Upper Lower
`);

/** Abbreviations of the United States and the United Kingdom. */
export const COUNTRY_ABBREVIATION = /^U\.?(?:S\.?(?:A\.?)?|K\.?)$/;
