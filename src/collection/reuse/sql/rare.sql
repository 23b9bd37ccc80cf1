-- verified, firm_roots(child, root) → few words that stand in one utterance and in no other.
SELECT verified.child AS wording
FROM verified
LEFT JOIN firm_roots ON verified.parent = firm_roots.child
GROUP BY verified.child
HAVING COUNT(DISTINCT COALESCE(firm_roots.root, verified.parent)) = 1
