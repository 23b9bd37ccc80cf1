-- edges, keys, rebanded_keys → edges to verify again: between wordings that share a rebanded key, and all edges of wordings with a key
-- that crossed the bound of common keys.
SELECT DISTINCT edges.child AS child, edges.parent AS parent
FROM edges
JOIN keys AS child_keys ON edges.child = child_keys.wording
JOIN rebanded_keys ON child_keys.shared_key = rebanded_keys.shared_key
JOIN keys AS parent_keys ON edges.parent = parent_keys.wording AND rebanded_keys.shared_key = parent_keys.shared_key
UNION
SELECT edges.child AS child, edges.parent AS parent
FROM edges
JOIN keys ON edges.child = keys.wording
JOIN rebanded_keys ON keys.shared_key = rebanded_keys.shared_key
WHERE rebanded_keys.crossed = 1
UNION
SELECT edges.child AS child, edges.parent AS parent
FROM edges
JOIN keys ON edges.parent = keys.wording
JOIN rebanded_keys ON keys.shared_key = rebanded_keys.shared_key
WHERE rebanded_keys.crossed = 1
