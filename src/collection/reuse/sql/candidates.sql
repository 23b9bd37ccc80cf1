-- telling(wording, shared_key, size, wordings) → pairs of wordings that share keys.
-- The rarest key that two share says how much of the smaller must be shared: what few have, less; what many have, most of it.
SELECT one.wording AS one, other.wording AS other
FROM telling AS one
JOIN telling AS other ON one.shared_key = other.shared_key
WHERE one.wording < other.wording
GROUP BY one.wording, other.wording
HAVING COUNT(*) > {many}
  OR (COUNT(*) > {some} AND MIN(one.wordings) <= {rare})
  OR COUNT(*) * CASE WHEN MIN(one.wordings) <= {rare} THEN {rareweight} WHEN MIN(one.wordings) <= {uncommon} THEN {uncommonweight} ELSE {commonweight} END
    >= MIN(LEAST(one.size, other.size))
ORDER BY one NULLS LAST, other NULLS LAST
