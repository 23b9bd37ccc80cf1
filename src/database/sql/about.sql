-- about(name, value) → what a store says of itself.
SELECT name, value
FROM about
ORDER BY name NULLS LAST
