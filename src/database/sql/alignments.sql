-- ordered(place, by_id, by_article), compared → what each print that was compared does to the words, in the order of ids.
SELECT ordered.by_id AS place, compared.alignment AS piece
FROM compared
JOIN ordered ON compared.place = ordered.place
ORDER BY place NULLS LAST
