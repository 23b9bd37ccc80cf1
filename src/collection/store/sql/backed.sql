-- firm and loose(child, parent, score, words, voices), prints, stories, stock → the edges that hold: those that the words
-- alone prove, and of the others those with one speaker or a shared story.
SELECT child, parent, score, words FROM firm
UNION
SELECT loose.child, loose.parent, loose.score, loose.words
FROM loose
LEFT JOIN stock ON loose.child = stock.wording
WHERE stock.wording IS NULL AND loose.voices = 'same'
UNION
SELECT loose.child, loose.parent, loose.score, loose.words
FROM loose
LEFT JOIN stock ON loose.child = stock.wording
JOIN prints AS child_prints ON loose.child = child_prints.wording
JOIN prints AS parent_prints ON loose.parent = parent_prints.wording
JOIN stories AS child_stories ON child_prints.article = child_stories.article
JOIN stories AS parent_stories
  ON parent_prints.article = parent_stories.article AND child_stories.root = parent_stories.root
WHERE stock.wording IS NULL AND loose.voices <> 'other'
