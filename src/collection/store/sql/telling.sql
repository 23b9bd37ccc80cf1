-- keys(wording, shared_key, size) → those that tell: size is how many keys the wording has, wordings how many have the key.
-- A key of one wording says nothing; one of more than a hundred is a common turn of phrase, and would cost their square.
SELECT keys.wording AS wording, keys.shared_key AS shared_key, keys.size AS size, counted.wordings AS wordings
FROM keys
JOIN (
  SELECT shared_key, COUNT(*) AS wordings
  FROM keys
  GROUP BY shared_key
  HAVING COUNT(*) BETWEEN 2 AND 100
) AS counted ON keys.shared_key = counted.shared_key
