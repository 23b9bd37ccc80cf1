-- ordered(place, by_id, by_article), quotations → what the words of each quotation are compared by, in the order of ids.
SELECT quotations.passage AS piece
FROM quotations
JOIN ordered ON quotations.place = ordered.place
ORDER BY ordered.by_id NULLS LAST
