-- prints(wording, article), textual_roots(child, root) → articles that print an utterance of several articles, by its root.
SELECT DISTINCT printed.article AS article, printed.root AS root
FROM (
  SELECT prints.article AS article, COALESCE(textual_roots.root, prints.wording) AS root
  FROM prints
  LEFT JOIN textual_roots ON prints.wording = textual_roots.child
) AS printed
JOIN (
  SELECT COALESCE(textual_roots.root, prints.wording) AS root
  FROM prints
  LEFT JOIN textual_roots ON prints.wording = textual_roots.child
  GROUP BY COALESCE(textual_roots.root, prints.wording)
  HAVING COUNT(DISTINCT prints.article) > 1
) AS shared ON printed.root = shared.root
