-- links(child, parent, score, words) → the one best parent of each child: score, then longer, then smaller id.
-- At most one outgoing edge a node keeps chains of chance likeness from growing together (NIFTY, Suen et al. 2013).
SELECT child, parent
FROM (
  SELECT
    child,
    parent,
    ROW_NUMBER() OVER (PARTITION BY child ORDER BY score DESC NULLS LAST, words DESC NULLS LAST, parent ASC NULLS LAST) AS place
  FROM links
) AS ranked
WHERE place = 1
