-- keys(wording, shared_key, size) → pairs of wordings that share keys; size is how many keys the wording has.
-- A key of one wording says nothing; one of more than a hundred is a common turn of phrase, and would cost their square.
-- Two that share one or two keys of many share a turn of phrase, and so do two that share a small part, all of it common.
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
HAVING (COUNT(*) > 2 OR 6 * COUNT(*) >= MIN(LEAST(one.size, other.size)))
  AND (MIN(telling.wordings) <= 20 OR 4 * COUNT(*) >= MIN(LEAST(one.size, other.size)))
ORDER BY one NULLS LAST, other NULLS LAST
