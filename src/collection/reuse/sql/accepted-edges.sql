-- verified, textual_roots, prints, stories, formulaic, distinctive → the accepted edges: all with the proof `words`; others if the
-- occasion, the rarity or a shared story supports them. A formulaic phrase needs a close occasion that leads to one utterance only.
SELECT child, parent, score, words
FROM verified
WHERE proof = 'words'
UNION
SELECT verified.child, verified.parent, verified.score, verified.words
FROM verified
LEFT JOIN formulaic ON verified.child = formulaic.wording
LEFT JOIN (
  SELECT verified.child AS wording
  FROM verified
  LEFT JOIN textual_roots ON verified.parent = textual_roots.child
  WHERE verified.proof = 'occasion' AND verified.close = 1
  GROUP BY verified.child
  HAVING COUNT(DISTINCT COALESCE(textual_roots.root, verified.parent)) = 1
) AS single_source ON verified.child = single_source.wording
WHERE verified.proof = 'occasion'
  AND (formulaic.wording IS NULL OR (single_source.wording IS NOT NULL AND verified.close = 1))
UNION
SELECT verified.child, verified.parent, verified.score, verified.words
FROM verified
JOIN distinctive ON verified.child = distinctive.wording
WHERE verified.proof = 'rarity'
UNION
SELECT verified.child, verified.parent, verified.score, verified.words
FROM verified
LEFT JOIN formulaic ON verified.child = formulaic.wording
JOIN prints AS child_prints ON verified.child = child_prints.wording
JOIN prints AS parent_prints ON verified.parent = parent_prints.wording
JOIN stories AS child_stories ON child_prints.article = child_stories.article
JOIN stories AS parent_stories
  ON parent_prints.article = parent_stories.article AND child_stories.root = parent_stories.root
WHERE formulaic.wording IS NULL AND verified.proof IN ('rarity', 'story')
