-- placed → the last place of a quotation that was there after the last run.
SELECT COALESCE(MAX(place), -1) AS place
FROM placed
