-- sources and articles → where each article lay, with what is held of it.
SELECT s.origin, s.content, a.facts
FROM sources s
JOIN articles a ON a.article = s.article
