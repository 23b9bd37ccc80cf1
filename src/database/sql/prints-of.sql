-- placed, quotations → the records of the prints of some utterances, each in two halves.
SELECT placed.around AS around, quotations.line AS line
FROM placed
JOIN quotations ON placed.place = quotations.place
WHERE placed.utterance IN ({utterances})
