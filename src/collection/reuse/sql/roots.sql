-- hops(child, parent) without unfinished hops → each child with its root.
SELECT child, parent AS root
FROM hops
ORDER BY child NULLS LAST
