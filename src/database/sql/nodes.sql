-- ordered(place, by_id, by_article), quotations → a piece of each quotation, in the order of ids.
SELECT quotations.node AS piece
FROM quotations
JOIN ordered ON quotations.place = ordered.place
ORDER BY ordered.by_id NULLS LAST
