-- fresh, reopened(shared_key, crossed), keys → wordings that may meet others now, or no longer: the fresh ones, and those with a
-- reopened key, which are as good as fresh where it crossed the bound.
SELECT wording, MAX(fresh) AS fresh
FROM (
  SELECT wording, 1 AS fresh
  FROM fresh
  UNION ALL
  SELECT keys.wording AS wording, reopened.crossed AS fresh
  FROM keys
  JOIN reopened ON keys.shared_key = reopened.shared_key
) AS both_kinds
GROUP BY wording
