-- entries(shared_key, place) → the quotations that have one of some keys.
SELECT place
FROM entries
WHERE shared_key IN ({keys})
