/** Exact spans of sources, cues and contents. */
import { lettersIn } from './spans.mjs';

export const ROLES = ['source', 'cue', 'content'];

/** The spans of a role by their first and last letters. */
const placesOf = (text, quotations, role) =>
  new Set(
    quotations
      .flatMap((quotation) => quotation[role] ?? [])
      .map((span) => [...lettersIn(text, [span])])
      .filter((offsets) => offsets.length > 0)
      .map((offsets) => `${offsets[0]}-${offsets.at(-1)}`),
  );

export function countRoles(roles, { text, gold, all, predicted }) {
  for (const role of ROLES) {
    const allowed = placesOf(text, all, role);
    const required = placesOf(
      text,
      gold.filter(({ optional }) => !optional),
      role,
    );
    roles[role].count({ annotated: required.size });
    for (const place of placesOf(text, predicted, role)) {
      const right = required.has(place);
      roles[role].count({ right, predicted: right || !allowed.has(place) });
    }
  }
}
