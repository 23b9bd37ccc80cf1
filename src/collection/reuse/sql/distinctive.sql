-- verified, textual_roots(child, root) → wordings that match prints of one utterance only.
SELECT verified.child AS wording
FROM verified
LEFT JOIN textual_roots ON verified.parent = textual_roots.child
GROUP BY verified.child
HAVING COUNT(DISTINCT COALESCE(textual_roots.root, verified.parent)) = 1
