-- affected_keys → as candidates.sql, for pairs with a fresh wording or a shared rebanded key.
SELECT one.wording AS one, other.wording AS other
FROM affected_keys AS one
JOIN affected_keys AS other ON one.shared_key = other.shared_key
WHERE one.wording < other.wording AND (one.affected = 2 OR other.affected = 2 OR (one.affected = 1 AND other.affected = 1))
GROUP BY one.wording, other.wording
HAVING (MAX(one.affected) = 2 OR MAX(other.affected) = 2 OR MAX(one.rebanded) = 1)
  AND (
    COUNT(*) > {many}
    OR (COUNT(*) > {some} AND MIN(one.wordings) <= {rare})
    OR COUNT(*) * CASE WHEN MIN(one.wordings) <= {rare} THEN {rareweight} WHEN MIN(one.wordings) <= {uncommon} THEN {uncommonweight} ELSE {commonweight} END
      >= MIN(LEAST(one.size, other.size))
  )
ORDER BY one NULLS LAST, other NULLS LAST
