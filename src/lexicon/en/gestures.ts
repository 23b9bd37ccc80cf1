/** Verbs of gestures and looks, which stand for a verb of saying beside somebody's words. Source: general English dictionaries. */
import { wordSet } from '../words.ts';

export const GESTURES = wordSet(`
  beamed beams blinked blinks blushed blushes bowed bows chuckled chuckles clapped coughed coughs cried cries frowned frowns
  gasped gestured gestures giggled glanced glances glared grimaced grimaces grinned grins groaned groans hesitated hesitates
  laughed laughs leaned leans leant looked looks nodded nods paused pauses pointed points raised raises rolled rolls scowled
  shook shakes shrugged shrugs sighed sighs sits smiled smiles smirked snorted sobbed squinted stared stares stood swallowed
  turned turns waved waves winced winces winked winks wept
`);
