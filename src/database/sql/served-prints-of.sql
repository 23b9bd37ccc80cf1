-- served_quotations, an utterance → its quotations, by ids.
SELECT json
FROM served_quotations
WHERE utterance = ?
ORDER BY id NULLS LAST
