-- fresh, rebanded_keys(shared_key, crossed), keys → wordings whose pairs may have changed: the fresh ones, and those with a rebanded
-- key, which count as fresh if the key crossed the bound of common keys.
SELECT wording, MAX(fresh) AS fresh
FROM (
  SELECT wording, 1 AS fresh
  FROM fresh
  UNION ALL
  SELECT keys.wording AS wording, rebanded_keys.crossed AS fresh
  FROM keys
  JOIN rebanded_keys ON keys.shared_key = rebanded_keys.shared_key
) AS affected
GROUP BY wording
