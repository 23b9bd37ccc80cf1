#!/usr/bin/env node
/**
 * Asks an audit for 500 invented sentences, for 200 quotations as a reader half remembers them, and for 200 whose meaning was
 * turned. No invented sentence may be "printed before", nine of ten of the others must be found, and each turn must be told.
 *
 *   node bench/audit.mjs [articles.ndjson]       after a build; by default 2000 generated articles with 10,000 quotations
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { auditText } from '../dist/collection/audit/audit.js';
import { printLookupInMemory } from '../dist/collection/audit/lookup-in-memory.js';
import { collect } from '../dist/collection/index.js';
import { extract } from '../dist/index.js';
import { articles } from './articles.mjs';
import { inventedSentences, misremembered, turnedQuotations } from './audit-questions.mjs';

const INVENTED = 500;
const REMEMBERED = 200;
const TURNED = 200;

async function* articlesIn(path) {
  for await (const line of createInterface({ input: createReadStream(path) })) yield JSON.parse(line);
}

async function quotationsOf(source) {
  const records = [];
  for await (const record of extract(source)) records.push(record);
  return (await collect(records)).quotations;
}

const isFound = ({ answer: { found }, utterance }) => found.some((finding) => finding.utterance === utterance);
const isTold = ({ answer: { found }, utterance }) =>
  found.some((finding) => finding.utterance === utterance && finding.alignment.some(({ turns }) => turns));

const [path] = process.argv.slice(2);
const quotations = await quotationsOf(path ? articlesIn(path) : articles({ count: 2000 }));
const prints = await printLookupInMemory(quotations);
const ask = async (question) => ({ ...question, answer: await auditText(prints, question.text) });
const askAll = async (questions) => {
  const answers = [];
  for (const question of questions) answers.push(await ask(question));
  return answers;
};

const invented = await askAll([...inventedSentences(INVENTED)].map((text) => ({ text })));
const remembered = await askAll([...misremembered(quotations, REMEMBERED)]);
const turned = await askAll([...turnedQuotations(quotations, TURNED)]);
const wrong = invented.filter(({ answer }) => answer.reused);
const lost = remembered.filter((asked) => !isFound(asked));
const [lostTurns, untold] = [
  turned.filter((asked) => !isFound(asked)),
  turned.filter(isFound).filter((asked) => !isTold(asked)),
];

console.log(`${quotations.length} quotations`);
console.log(`invented: ${wrong.length} of ${invented.length} "printed before"`);
console.log(`remembered roughly: ${remembered.length - lost.length} of ${remembered.length} found`);
console.log(`turned: ${turned.length - lostTurns.length} of ${turned.length} found, ${untold.length} of them not told`);
const shown = { 'printed before': wrong, 'not found': lost, 'turned, not found': lostTurns, 'not told': untold };
for (const [what, some] of Object.entries(shown))
  for (const { text, answer, said } of some.slice(0, 10))
    console.log(`  ${what}: ${text}\n      ${said ?? answer.found[0]?.text ?? ''}`);
const enough =
  remembered.length - lost.length + turned.length - lostTurns.length >= 0.9 * (remembered.length + turned.length);
process.exitCode = wrong.length > 0 || untold.length > 0 || !enough ? 1 : 0;
