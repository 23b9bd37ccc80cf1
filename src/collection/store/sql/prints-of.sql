-- quotations(place, utterance, record) → the prints of some utterances.
SELECT record
FROM quotations
WHERE utterance IN ({utterances})
