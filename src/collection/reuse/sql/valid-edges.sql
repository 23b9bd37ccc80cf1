-- edges, gone(wording), invalidated_edges(child, parent) → the edges that remain valid.
SELECT edges.child AS child, edges.parent AS parent, edges.score AS score, edges.words AS words, edges.proof AS proof, edges.close AS close
FROM edges
LEFT JOIN gone AS gone_child ON edges.child = gone_child.wording
LEFT JOIN gone AS gone_parent ON edges.parent = gone_parent.wording
LEFT JOIN invalidated_edges ON edges.child = invalidated_edges.child AND edges.parent = invalidated_edges.parent
WHERE gone_child.wording IS NULL AND gone_parent.wording IS NULL AND invalidated_edges.child IS NULL
