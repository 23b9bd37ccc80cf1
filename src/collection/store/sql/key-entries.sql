-- keys(shared_key, place) → the quotations that have one of some keys.
SELECT place
FROM keys
WHERE shared_key IN ({keys})
