-- served_things(kind, id, words, weight, json), a kind, the id before, words → the next things of that kind that have them all.
SELECT id, json
FROM served_things
WHERE kind = ?
  AND id > ?
  AND INSTR(words, ?) > 0 AND INSTR(words, ?) > 0 AND INSTR(words, ?) > 0 AND INSTR(words, ?) > 0
  AND INSTR(words, ?) > 0 AND INSTR(words, ?) > 0 AND INSTR(words, ?) > 0 AND INSTR(words, ?) > 0
  AND weight >= {least}
ORDER BY id NULLS LAST
LIMIT {most}
