-- prints(wording, article), firm_roots(child, root) → articles that print the same utterance tell one story.
SELECT DISTINCT told.article AS article, told.root AS root
FROM (
  SELECT prints.article AS article, COALESCE(firm_roots.root, prints.wording) AS root
  FROM prints
  LEFT JOIN firm_roots ON prints.wording = firm_roots.child
) AS told
JOIN (
  SELECT COALESCE(firm_roots.root, prints.wording) AS root
  FROM prints
  LEFT JOIN firm_roots ON prints.wording = firm_roots.child
  GROUP BY COALESCE(firm_roots.root, prints.wording)
  HAVING COUNT(DISTINCT prints.article) > 1
) AS shared ON told.root = shared.root
