-- known_articles(place, state) → what the articles were, by id.
SELECT state
FROM known_articles
ORDER BY place NULLS LAST
