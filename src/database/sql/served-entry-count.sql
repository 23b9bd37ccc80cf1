-- served_entries(shared_key, place) → how many quotations have one of some keys.
SELECT COUNT(*) AS entries
FROM served_entries
WHERE shared_key IN ({keys})
