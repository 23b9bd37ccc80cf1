/**
 * Characters without a shape of their own: soft hyphens, zero-width spaces and joiners, marks of direction. A reader does not see
 * them, so words and names are read as without them.
 */
import { type Cut, type EditedText, editText } from './edited-text.ts';

const INVISIBLE = /\p{Default_Ignorable_Code_Point}+/gu;

export const visible = (text: string): string => text.replace(INVISIBLE, '');

function* invisibleIn(text: string): Generator<Cut> {
  for (const { 0: run, index } of text.matchAll(INVISIBLE)) yield { span: [index, index + run.length], instead: '' };
}

/** The text without its invisible characters; null if it has none. */
export const visibleText = (text: string): EditedText | null => editText(text, invisibleIn(text));
