-- keys(wording, shared_key, size) → keys that at least two and at most {common} wordings have. size is the number of the wording's keys
-- that are not common; wordings is how many have the key. Common keys would cost the square of their wordings.
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
