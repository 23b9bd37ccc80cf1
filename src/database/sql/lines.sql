-- ordered(place, by_id, by_article), quotations → a piece of each quotation, in the order of articles.
SELECT quotations.line AS piece
FROM quotations
JOIN ordered ON quotations.place = ordered.place
ORDER BY ordered.by_article NULLS LAST
