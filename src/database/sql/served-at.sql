-- served_quotations → those at some places.
SELECT json
FROM served_quotations
WHERE place IN ({places})
