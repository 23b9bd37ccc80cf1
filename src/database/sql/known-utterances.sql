-- known_utterances(place, state) → what the utterances were, by id.
SELECT state
FROM known_utterances
ORDER BY place NULLS LAST
