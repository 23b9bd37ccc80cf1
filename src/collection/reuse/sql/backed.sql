-- verified, firm_roots, prints, stories, stock, rare → the edges that hold: those that the words alone prove, and of the others, unless
-- they are stock phrases, those that the occasion proves, those that their rarity proves and those between articles that tell one
-- story. Of a stock phrase, too, it is known whence it comes where its speaker used it in one utterance that week.
SELECT child, parent, score, words
FROM verified
WHERE proof = 'words'
UNION
SELECT verified.child, verified.parent, verified.score, verified.words
FROM verified
LEFT JOIN stock ON verified.child = stock.wording
LEFT JOIN (
  SELECT verified.child AS wording
  FROM verified
  LEFT JOIN firm_roots ON verified.parent = firm_roots.child
  WHERE verified.proof = 'occasion' AND verified.close = 1
  GROUP BY verified.child
  HAVING COUNT(DISTINCT COALESCE(firm_roots.root, verified.parent)) = 1
) AS told_once ON verified.child = told_once.wording
WHERE verified.proof = 'occasion'
  AND (stock.wording IS NULL OR (told_once.wording IS NOT NULL AND verified.close = 1))
UNION
SELECT verified.child, verified.parent, verified.score, verified.words
FROM verified
JOIN rare ON verified.child = rare.wording
WHERE verified.proof = 'rarity'
UNION
SELECT verified.child, verified.parent, verified.score, verified.words
FROM verified
LEFT JOIN stock ON verified.child = stock.wording
JOIN prints AS child_prints ON verified.child = child_prints.wording
JOIN prints AS parent_prints ON verified.parent = parent_prints.wording
JOIN stories AS child_stories ON child_prints.article = child_stories.article
JOIN stories AS parent_stories
  ON parent_prints.article = parent_stories.article AND child_stories.root = parent_stories.root
WHERE stock.wording IS NULL AND verified.proof IN ('rarity', 'story')
