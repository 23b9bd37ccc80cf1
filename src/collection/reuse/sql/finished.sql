-- further(child, parent), the hops of one round → the hops of the next.
SELECT child, parent
FROM further
