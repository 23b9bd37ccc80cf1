-- compared(place, fullest, relation, score, alignment) → how each print stood to which.
SELECT place, fullest, relation, score
FROM compared
