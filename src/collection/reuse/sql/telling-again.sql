-- keys, stirred(wording, fresh), reopened → as telling.sql, but only of keys that a stirred wording has. stirred is 2 for a fresh
-- wording, 1 for one with a reopened key, 0 for all others.
SELECT
  keys.wording AS wording,
  keys.shared_key AS shared_key,
  keys.size - COALESCE(common.keys, 0) AS size,
  counted.wordings AS wordings,
  COALESCE(stirred.fresh + 1, 0) AS stirred,
  CASE WHEN reopened.shared_key IS NULL THEN 0 ELSE 1 END AS reopened
FROM keys
JOIN (
  SELECT keys.shared_key AS shared_key, COUNT(*) AS wordings
  FROM keys
  JOIN (
    SELECT DISTINCT keys.shared_key AS shared_key
    FROM keys
    JOIN stirred ON keys.wording = stirred.wording
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
LEFT JOIN stirred ON keys.wording = stirred.wording
LEFT JOIN reopened ON keys.shared_key = reopened.shared_key
