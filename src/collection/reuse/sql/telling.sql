-- keys(wording, shared_key, size) → those that tell: size is how many keys of the wording are no common turn of phrase, wordings
-- how many have the key. A key of one wording says nothing; one of more than {common} is common, and would cost their square.
WITH counted AS (
  SELECT shared_key, COUNT(*) AS wordings
  FROM keys
  GROUP BY shared_key
  HAVING COUNT(*) > 1
)
SELECT
  keys.wording AS wording,
  keys.shared_key AS shared_key,
  keys.size - COALESCE(common.keys, 0) AS size,
  counted.wordings AS wordings
FROM keys
JOIN counted ON keys.shared_key = counted.shared_key
LEFT JOIN (
  SELECT keys.wording AS wording, COUNT(*) AS keys
  FROM keys
  JOIN counted ON keys.shared_key = counted.shared_key
  WHERE counted.wordings > {common}
  GROUP BY keys.wording
) AS common ON keys.wording = common.wording
WHERE counted.wordings <= {common}
