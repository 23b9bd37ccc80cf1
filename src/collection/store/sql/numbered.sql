-- format_1(article, origin, content, record) → some of them.
SELECT origin, content, record
FROM format_1
WHERE article IN ({articles})
