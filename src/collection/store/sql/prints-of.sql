-- quotations(place, utterance, record) → the prints of some utterances.
SELECT utterance, record
FROM quotations
WHERE utterance IN ({utterances})
