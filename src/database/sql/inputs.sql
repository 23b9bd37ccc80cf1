-- inputs(mark, articles) → the files that were read, and what was in each.
SELECT mark, articles
FROM inputs
