-- edges, keys, reopened → edges between two that share a reopened key: whether they hold is found out anew.
SELECT DISTINCT edges.child AS child, edges.parent AS parent
FROM edges
JOIN keys AS child_keys ON edges.child = child_keys.wording
JOIN reopened ON child_keys.shared_key = reopened.shared_key
JOIN keys AS parent_keys ON edges.parent = parent_keys.wording AND reopened.shared_key = parent_keys.shared_key
