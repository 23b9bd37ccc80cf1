-- informative_keys(wording, shared_key, size, wordings) → pairs of wordings that share enough keys.
-- The rarer the rarest shared key, the smaller the required share of the smaller wording's keys.
SELECT one.wording AS one, other.wording AS other
FROM informative_keys AS one
JOIN informative_keys AS other ON one.shared_key = other.shared_key
WHERE one.wording < other.wording
GROUP BY one.wording, other.wording
HAVING COUNT(*) > {many}
  OR (COUNT(*) > {some} AND MIN(one.wordings) <= {rare})
  OR COUNT(*) * CASE WHEN MIN(one.wordings) <= {rare} THEN {rareweight} WHEN MIN(one.wordings) <= {uncommon} THEN {uncommonweight} ELSE {commonweight} END
    >= MIN(LEAST(one.size, other.size))
ORDER BY one NULLS LAST, other NULLS LAST
