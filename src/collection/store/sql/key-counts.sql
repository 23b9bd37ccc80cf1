-- keys(shared_key, place) → how many quotations have each of some keys, the rarest first.
SELECT shared_key, COUNT(*) AS entries
FROM keys
WHERE shared_key IN ({keys})
GROUP BY shared_key
ORDER BY entries NULLS LAST, shared_key NULLS LAST
