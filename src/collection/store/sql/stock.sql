-- loose(child, parent, …), firm_roots(child, root) → few words that stand in many utterances are nobody's in particular:
-- a slogan or a turn of phrase. Each print of them stays on its own.
SELECT loose.child AS wording
FROM loose
LEFT JOIN firm_roots ON loose.parent = firm_roots.child
GROUP BY loose.child
HAVING COUNT(DISTINCT COALESCE(firm_roots.root, loose.parent)) > 3
ORDER BY wording
