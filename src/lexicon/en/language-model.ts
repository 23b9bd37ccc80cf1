/** The English model of wink-nlp, for tokens, parts of speech and ends of sentences. Source: the npm package of that name. */
export { default as languageModel } from 'wink-eng-lite-web-model';
