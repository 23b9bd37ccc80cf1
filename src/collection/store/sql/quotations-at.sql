-- quotations(place, utterance, record) → those at some places.
SELECT place, record
FROM quotations
WHERE place IN ({places})
