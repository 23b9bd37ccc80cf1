-- former_articles(article, origin, content, record) → some of them.
SELECT origin, content, record
FROM former_articles
WHERE article IN ({articles})
