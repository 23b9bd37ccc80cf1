-- pairs(one, other) → pairs of wordings to be verified, in order.
SELECT one, other
FROM pairs
ORDER BY one NULLS LAST, other NULLS LAST
