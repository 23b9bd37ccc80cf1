-- keys(shared_key, place) → how many quotations have one of some keys.
SELECT COUNT(*) AS entries
FROM keys
WHERE shared_key IN ({keys})
