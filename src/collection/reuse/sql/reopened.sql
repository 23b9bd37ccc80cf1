-- moved(shared_key, came, went), keys → keys that tell more now, or less, of the wordings that had them before: those that changed
-- between the bands of candidates.sql and telling.sql. crossed is 1 where a key became common, or is no longer: then all of a wording
-- counts for more, or for less.
SELECT shared_key, CASE WHEN band_now = 3 OR band_before = 3 THEN 1 ELSE 0 END AS crossed
FROM (
  SELECT
    moved.shared_key AS shared_key,
    COUNT(*) - MAX(moved.came) AS staying,
    CASE WHEN COUNT(*) <= {rare} THEN 0 WHEN COUNT(*) <= {uncommon} THEN 1 WHEN COUNT(*) <= {common} THEN 2 ELSE 3 END AS band_now,
    CASE
      WHEN COUNT(*) - MAX(moved.came) + MAX(moved.went) <= {rare} THEN 0
      WHEN COUNT(*) - MAX(moved.came) + MAX(moved.went) <= {uncommon} THEN 1
      WHEN COUNT(*) - MAX(moved.came) + MAX(moved.went) <= {common} THEN 2
      ELSE 3
    END AS band_before
  FROM keys
  JOIN moved ON keys.shared_key = moved.shared_key
  GROUP BY moved.shared_key
) AS counted
WHERE band_now <> band_before AND (staying > 1 OR (staying > 0 AND (band_now = 3 OR band_before = 3)))
