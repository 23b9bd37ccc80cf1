-- pairs(one, other) → the wordings in them.
SELECT one AS wording
FROM pairs
UNION
SELECT other AS wording
FROM pairs
