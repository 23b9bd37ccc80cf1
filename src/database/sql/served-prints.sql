-- served_prints(utterance, quotation, json), an utterance → how each of its quotations prints it, by ids.
SELECT json
FROM served_prints
WHERE utterance = ?
ORDER BY quotation NULLS LAST
