/** The same name is the same speaker, where nothing tells two people apart: what an editor named in one article comes home. */
import { always, type LinkRule } from './rule.ts';

export const sameName: LinkRule = {
  id: 'same-name',
  of: 'anybody',
  wantsSupport: false,
  keysOf: ({ named, speakerType, tokens }) => (named ? [`${speakerType} ${tokens.join(' ')}`] : []),
  fits: always,
};
