/** Recognises a list of web addresses, to refuse it: nothing is fetched. */
import type { InputFormat } from './format.ts';

const LINES = 50;
const ADDRESS = /^https?:\/\/\S{3,}$/i;

/** True if each line is an address or a comment. The last line may be cut. */
function isList(text: string): boolean {
  const lines = text.split('\n', LINES).map((line) => line.trim());
  const given = lines.filter((line) => line !== '' && !line.startsWith('#'));
  return given.length > 0 && given.every((line) => ADDRESS.test(line));
}

export const URL_LIST: InputFormat = {
  name: 'a list of addresses (nothing is fetched: save the pages, and give the files)',
  recognises: ({ text }) => isList(text),
};
