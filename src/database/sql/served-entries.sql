-- served_entries(shared_key, place) → the same in the order in which they are looked up.
SELECT shared_key, place
FROM served_entries
ORDER BY shared_key NULLS LAST, place NULLS LAST
