-- hops(child, parent) → each child with the parent of its parent, if any. Repeated until every parent is a root.
SELECT near.child AS child, COALESCE(far.parent, near.parent) AS parent
FROM hops AS near
LEFT JOIN hops AS far ON near.parent = far.child
