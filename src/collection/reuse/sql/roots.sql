-- hops(child, parent), finished → each child with its root.
SELECT child, parent AS root
FROM hops
ORDER BY child NULLS LAST
