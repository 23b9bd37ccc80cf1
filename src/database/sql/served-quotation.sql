-- served_quotations, an id → the quotation.
SELECT json
FROM served_quotations
WHERE id = ?
