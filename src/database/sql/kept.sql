-- sources → what was kept of some articles.
SELECT article, origin, content, kept
FROM sources
WHERE article IN ({articles})
