-- entries → how many there are.
SELECT COUNT(*) AS entries
FROM entries
