-- key_changes(shared_key, added, removed), keys → keys whose number of wordings moved to another band of candidates.sql and
-- informative-keys.sql. crossed is 1 if the key became common or ceased to be: this changes the size of all its wordings.
SELECT shared_key, CASE WHEN band_now = 3 OR band_before = 3 THEN 1 ELSE 0 END AS crossed
FROM (
  SELECT
    key_changes.shared_key AS shared_key,
    COUNT(*) - MAX(key_changes.added) AS staying,
    CASE WHEN COUNT(*) <= {rare} THEN 0 WHEN COUNT(*) <= {uncommon} THEN 1 WHEN COUNT(*) <= {common} THEN 2 ELSE 3 END AS band_now,
    CASE
      WHEN COUNT(*) - MAX(key_changes.added) + MAX(key_changes.removed) <= {rare} THEN 0
      WHEN COUNT(*) - MAX(key_changes.added) + MAX(key_changes.removed) <= {uncommon} THEN 1
      WHEN COUNT(*) - MAX(key_changes.added) + MAX(key_changes.removed) <= {common} THEN 2
      ELSE 3
    END AS band_before
  FROM keys
  JOIN key_changes ON keys.shared_key = key_changes.shared_key
  GROUP BY key_changes.shared_key
) AS counted
WHERE band_now <> band_before AND (staying > 1 OR (staying > 0 AND (band_now = 3 OR band_before = 3)))
