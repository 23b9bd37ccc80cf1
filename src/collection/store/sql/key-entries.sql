-- keys(shared_key, place) → the quotations that have some keys.
SELECT shared_key, place
FROM keys
WHERE shared_key IN ({keys})
