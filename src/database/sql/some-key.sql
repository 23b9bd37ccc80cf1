-- keys → whether there are any.
SELECT wording
FROM keys
LIMIT 1
