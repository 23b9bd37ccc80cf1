-- articles(article, facts) → what is held of each while the collection is joined.
SELECT facts
FROM articles
