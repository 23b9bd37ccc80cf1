/** Bundles without the parts of wink's model that the program does not use, which are a third of it; a use of one would fail. */

/** As wink writes an automaton that recognises nothing. */
const NO_AUTOMATON = '[100,0,{},{},{},{}]';
const FOLDER = 'wink-eng-lite-web-model/dist/';
const WITHOUT = {
  'languages/cur/models/eng-ner-model.json': [],
  'languages/cur/models/eng-sa-model.json': [NO_AUTOMATON],
  'lemmatize.js': null,
  'porter-stemmer.js': null,
  'readability-stats.js': null,
};

/** A plugin of Vite. */
export const lighterWinkModel = {
  name: 'lighter-wink-model',
  load(id) {
    const [, name] = id.split(FOLDER);
    if (!(name in WITHOUT)) return null;
    return { code: `module.exports = ${JSON.stringify(WITHOUT[name])};`, moduleType: 'js' };
  },
};
