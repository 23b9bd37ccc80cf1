-- served_quotations, the rank before, a speaker, an outlet, an article twice, an utterance twice, words → the next that have it all.
SELECT ranked, json
FROM served_quotations
WHERE ranked > ?
  AND INSTR(speakers, ?) > 0
  AND INSTR(outlets, ?) > 0
  AND (? = '' OR article = ?)
  AND (? = '' OR utterance = ?)
  AND INSTR(words, ?) > 0 AND INSTR(words, ?) > 0 AND INSTR(words, ?) > 0 AND INSTR(words, ?) > 0
  AND INSTR(words, ?) > 0 AND INSTR(words, ?) > 0 AND INSTR(words, ?) > 0 AND INSTR(words, ?) > 0
ORDER BY ranked NULLS LAST
LIMIT {most}
