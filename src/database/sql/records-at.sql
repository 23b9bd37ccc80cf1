-- placed, quotations → the records at some places, each in two halves.
SELECT placed.around AS around, quotations.line AS line
FROM placed
JOIN quotations ON placed.place = quotations.place
WHERE placed.place IN ({places})
