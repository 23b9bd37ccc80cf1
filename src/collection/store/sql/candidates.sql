-- keys(wording, shared_key, size) → pairs of wordings that share keys; size is how many keys the wording has.
-- A key of one wording says nothing; one of more than a hundred is a common turn of phrase, and would cost their square.
-- The rarest key that two share says how much of the smaller must be shared: what few have, less; what many have, most of it.
SELECT one.wording AS one, other.wording AS other
FROM keys AS one
JOIN keys AS other ON one.shared_key = other.shared_key
JOIN (
  SELECT shared_key, COUNT(*) AS wordings
  FROM keys
  GROUP BY shared_key
  HAVING COUNT(*) BETWEEN 2 AND 100
) AS telling ON one.shared_key = telling.shared_key
WHERE one.wording < other.wording
GROUP BY one.wording, other.wording
HAVING COUNT(*) > 7
  OR (COUNT(*) > 2 AND MIN(telling.wordings) <= 20)
  OR COUNT(*) * CASE WHEN MIN(telling.wordings) <= 5 THEN 6 WHEN MIN(telling.wordings) <= 20 THEN 4 ELSE 2 END
    >= MIN(LEAST(one.size, other.size))
ORDER BY one NULLS LAST, other NULLS LAST
