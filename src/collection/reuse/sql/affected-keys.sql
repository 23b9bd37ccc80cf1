-- keys, affected_wordings(wording, fresh), rebanded_keys → as informative-keys.sql, for the keys of affected wordings. affected is 2 for
-- a fresh wording, 1 for one with a rebanded key, 0 for others.
SELECT
  keys.wording AS wording,
  keys.shared_key AS shared_key,
  keys.size - COALESCE(common.keys, 0) AS size,
  counted.wordings AS wordings,
  COALESCE(affected_wordings.fresh + 1, 0) AS affected,
  CASE WHEN rebanded_keys.shared_key IS NULL THEN 0 ELSE 1 END AS rebanded
FROM keys
JOIN (
  SELECT keys.shared_key AS shared_key, COUNT(*) AS wordings
  FROM keys
  JOIN (
    SELECT DISTINCT keys.shared_key AS shared_key
    FROM keys
    JOIN affected_wordings ON keys.wording = affected_wordings.wording
  ) AS sought ON keys.shared_key = sought.shared_key
  GROUP BY keys.shared_key
  HAVING COUNT(*) BETWEEN 2 AND {common}
) AS counted ON keys.shared_key = counted.shared_key
LEFT JOIN (
  SELECT keys.wording AS wording, COUNT(*) AS keys
  FROM keys
  JOIN (
    SELECT shared_key
    FROM keys
    GROUP BY shared_key
    HAVING COUNT(*) > {common}
  ) AS frequent ON keys.shared_key = frequent.shared_key
  GROUP BY keys.wording
) AS common ON keys.wording = common.wording
LEFT JOIN affected_wordings ON keys.wording = affected_wordings.wording
LEFT JOIN rebanded_keys ON keys.shared_key = rebanded_keys.shared_key
