-- entries, quotations → the same without those of quotations that are gone, in the order in which they are looked up.
SELECT entries.shared_key AS shared_key, entries.place AS place
FROM entries
JOIN quotations ON entries.place = quotations.place
ORDER BY shared_key NULLS LAST, place NULLS LAST
