-- edges, keys, reopened → edges between two that share a reopened key, and all of those with a key that crossed the bound: whether they
-- hold is found out anew.
SELECT DISTINCT edges.child AS child, edges.parent AS parent
FROM edges
JOIN keys AS child_keys ON edges.child = child_keys.wording
JOIN reopened ON child_keys.shared_key = reopened.shared_key
JOIN keys AS parent_keys ON edges.parent = parent_keys.wording AND reopened.shared_key = parent_keys.shared_key
UNION
SELECT edges.child AS child, edges.parent AS parent
FROM edges
JOIN keys ON edges.child = keys.wording
JOIN reopened ON keys.shared_key = reopened.shared_key
WHERE reopened.crossed = 1
UNION
SELECT edges.child AS child, edges.parent AS parent
FROM edges
JOIN keys ON edges.parent = keys.wording
JOIN reopened ON keys.shared_key = reopened.shared_key
WHERE reopened.crossed = 1
