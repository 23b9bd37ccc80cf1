-- fresh(wording), keys, gone_keys(shared_key) → keys that more wordings have now, or fewer.
SELECT shared_key, SUM(came) AS came, SUM(went) AS went
FROM (
  SELECT keys.shared_key AS shared_key, 1 AS came, 0 AS went
  FROM keys
  JOIN fresh ON keys.wording = fresh.wording
  UNION ALL
  SELECT shared_key, 0 AS came, 1 AS went
  FROM gone_keys
) AS moves
GROUP BY shared_key
