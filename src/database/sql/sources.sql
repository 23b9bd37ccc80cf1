-- sources(article, origin, content, rules, digest, kept) → which articles a store has, and by which rules they were read.
SELECT article, origin, content, rules, digest
FROM sources
