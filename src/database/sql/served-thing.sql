-- served_things(kind, id, words, weight, json), a kind, an id → the thing.
SELECT json
FROM served_things
WHERE kind = ? AND id = ?
