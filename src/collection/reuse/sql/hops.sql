-- hops(child, parent) → each child with its parent's parent, where there is one. Repeated, every child is at its root.
SELECT near.child AS child, COALESCE(far.parent, near.parent) AS parent
FROM hops AS near
LEFT JOIN hops AS far ON near.parent = far.child
