-- quotations → the last place that is taken.
SELECT COALESCE(MAX(place), -1) AS place
FROM quotations
