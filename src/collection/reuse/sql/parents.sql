-- links(child, parent, score, words) → the best parent of each child: by score, then length, then id.
-- One outgoing edge per node keeps chance similarities from chaining clusters together (NIFTY, Suen et al. 2013).
SELECT child, parent
FROM (
  SELECT
    child,
    parent,
    ROW_NUMBER() OVER (PARTITION BY child ORDER BY score DESC NULLS LAST, words DESC NULLS LAST, parent ASC NULLS LAST) AS place
  FROM links
) AS ranked
WHERE place = 1
