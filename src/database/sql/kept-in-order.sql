-- kept-in-order
-- sources, and wanted_articles(article, rank) → what was kept of each, by rank.
SELECT w.rank, s.kept
FROM wanted_articles w
JOIN sources s ON s.article = w.article
ORDER BY w.rank NULLS LAST
