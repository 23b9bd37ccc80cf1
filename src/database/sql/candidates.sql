-- telling(wording, shared_key, size, wordings) → pairs of wordings that share keys.
-- The rarest key that two share says how much of the smaller must be shared: what few have, less; what many have, most of it.
SELECT one.wording AS one, other.wording AS other
FROM telling AS one
JOIN telling AS other ON one.shared_key = other.shared_key
WHERE one.wording < other.wording
GROUP BY one.wording, other.wording
HAVING COUNT(*) > 7
  OR (COUNT(*) > 2 AND MIN(one.wordings) <= 5)
  OR COUNT(*) * CASE WHEN MIN(one.wordings) <= 5 THEN 6 WHEN MIN(one.wordings) <= 20 THEN 4 ELSE 2 END
    >= MIN(LEAST(one.size, other.size))
ORDER BY one NULLS LAST, other NULLS LAST
