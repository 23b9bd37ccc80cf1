-- fresh(wording), keys, gone_keys(shared_key) → how many wordings with each key were added and removed.
SELECT shared_key, SUM(added) AS added, SUM(removed) AS removed
FROM (
  SELECT keys.shared_key AS shared_key, 1 AS added, 0 AS removed
  FROM keys
  JOIN fresh ON keys.wording = fresh.wording
  UNION ALL
  SELECT shared_key, 0 AS added, 1 AS removed
  FROM gone_keys
) AS changes
GROUP BY shared_key
