-- keys(wording, shared_key) → pairs of wordings that share a key.
-- A key of one wording says nothing; one of more than a hundred is a common turn of phrase, and would cost their square.
SELECT DISTINCT one.wording AS one, other.wording AS other
FROM keys AS one
JOIN keys AS other ON one.shared_key = other.shared_key
JOIN (
  SELECT shared_key
  FROM keys
  GROUP BY shared_key
  HAVING COUNT(DISTINCT wording) BETWEEN 2 AND 100
) AS telling ON one.shared_key = telling.shared_key
WHERE one.wording < other.wording
ORDER BY one, other
