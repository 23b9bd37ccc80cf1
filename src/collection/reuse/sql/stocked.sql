-- stock(wording) → the stock phrases, in order.
SELECT wording
FROM stock
ORDER BY wording NULLS LAST
