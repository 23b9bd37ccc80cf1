-- telling_again → as candidates.sql, of the pairs with a fresh wording and those that share a reopened key.
SELECT one.wording AS one, other.wording AS other
FROM telling_again AS one
JOIN telling_again AS other ON one.shared_key = other.shared_key
WHERE one.wording < other.wording AND (one.stirred = 2 OR other.stirred = 2 OR (one.stirred = 1 AND other.stirred = 1))
GROUP BY one.wording, other.wording
HAVING (MAX(one.stirred) = 2 OR MAX(other.stirred) = 2 OR MAX(one.reopened) = 1)
  AND (
    COUNT(*) > {many}
    OR (COUNT(*) > {some} AND MIN(one.wordings) <= {rare})
    OR COUNT(*) * CASE WHEN MIN(one.wordings) <= {rare} THEN {rareweight} WHEN MIN(one.wordings) <= {uncommon} THEN {uncommonweight} ELSE {commonweight} END
      >= MIN(LEAST(one.size, other.size))
  )
ORDER BY one NULLS LAST, other NULLS LAST
