-- articles(origin, content, record), as format 1 has them → the same under numbers.
SELECT ROW_NUMBER() OVER (ORDER BY origin NULLS LAST, content NULLS LAST) AS article, origin, content, record
FROM articles
