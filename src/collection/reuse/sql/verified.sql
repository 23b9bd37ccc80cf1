-- edges, numbers(place, wording) → the edges between indices in the order of ids, which breaks ties.
SELECT children.place AS child, parents.place AS parent, edges.score AS score, edges.words AS words, edges.proof AS proof, edges.close AS close
FROM edges
JOIN numbers AS children ON edges.child = children.wording
JOIN numbers AS parents ON edges.parent = parents.wording
