-- verified, textual_roots(child, root) → short wordings that match more than three utterances: slogans and idioms that belong to no
-- speaker. Repetitions by one speaker within a week do not count.
SELECT verified.child AS wording
FROM verified
LEFT JOIN textual_roots ON verified.parent = textual_roots.child
WHERE verified.proof <> 'words' AND verified.close = 0
GROUP BY verified.child
HAVING COUNT(DISTINCT COALESCE(textual_roots.root, verified.parent)) > 3
ORDER BY wording NULLS LAST
