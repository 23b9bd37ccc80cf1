-- unsorted(shared_key, place) → the same in the order in which keys are looked up, so that a look-up reads few blocks.
SELECT shared_key, place
FROM unsorted
ORDER BY shared_key NULLS LAST, place NULLS LAST
