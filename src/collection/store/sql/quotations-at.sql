-- quotations(place, utterance, record) → those at some places.
SELECT record
FROM quotations
WHERE place IN ({places})
