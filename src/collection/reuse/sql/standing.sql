-- edges, gone(wording), undone(child, parent) → the edges that stand, whatever came and went.
SELECT edges.child AS child, edges.parent AS parent, edges.score AS score, edges.words AS words, edges.proof AS proof, edges.close AS close
FROM edges
LEFT JOIN gone AS gone_child ON edges.child = gone_child.wording
LEFT JOIN gone AS gone_parent ON edges.parent = gone_parent.wording
LEFT JOIN undone ON edges.child = undone.child AND edges.parent = undone.parent
WHERE gone_child.wording IS NULL AND gone_parent.wording IS NULL AND undone.child IS NULL
