/** The words printed most often. */
import { mostReprinted } from '../../start.ts';
import { Title } from '../components/title.tsx';
import type { View } from '../view.ts';

export const start: View = {
  label: 'Overview',
  early: true,
  Component: ({ model }) => (
    <>
      <Title>Who said what, and who printed it</Title>
      {mostReprinted(model.tables.utterances).map((place) => (
        <p key={place}>{model.tables.utterances[place]?.text}</p>
      ))}
    </>
  ),
};
