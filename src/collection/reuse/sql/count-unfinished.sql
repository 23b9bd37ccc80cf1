-- hops(child, parent) → the number of parents that are not roots yet.
SELECT COUNT(*) AS unfinished
FROM hops AS near
JOIN hops AS far ON near.parent = far.child
