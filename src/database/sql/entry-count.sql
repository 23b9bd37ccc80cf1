-- entries(shared_key, place) → how many quotations have one of some keys.
SELECT COUNT(*) AS entries
FROM entries
WHERE shared_key IN ({keys})
