-- roots(child, root) → each wording that is a print of another's words, with the fullest.
SELECT child, root
FROM roots
ORDER BY child NULLS LAST
