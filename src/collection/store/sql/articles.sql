-- articles(origin, content, record) → all that was read.
SELECT origin, content, record
FROM articles
