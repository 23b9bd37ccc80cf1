-- articles(article, facts) → what is held of some of them.
SELECT facts
FROM articles
WHERE article IN ({articles})
