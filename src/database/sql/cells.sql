-- ordered(place, by_id, by_article), quotations → what stands in the node of each quotation, in the order of articles.
SELECT quotations.node AS piece
FROM quotations
JOIN ordered ON quotations.place = ordered.place
ORDER BY ordered.by_article NULLS LAST
