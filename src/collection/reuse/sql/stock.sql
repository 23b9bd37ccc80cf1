-- verified, firm_roots(child, root) → few words that stand in many utterances are nobody's in particular: a slogan or a turn
-- of phrase. What one speaker says again in one week does not count towards it.
SELECT verified.child AS wording
FROM verified
LEFT JOIN firm_roots ON verified.parent = firm_roots.child
WHERE verified.proof <> 'words' AND verified.close = 0
GROUP BY verified.child
HAVING COUNT(DISTINCT COALESCE(firm_roots.root, verified.parent)) > 3
ORDER BY wording NULLS LAST
