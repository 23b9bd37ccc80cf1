-- wanted(place), quotations, compared → the lines of some quotations, and what their prints do to the words where they were compared.
SELECT quotations.place AS place, quotations.line AS line, COALESCE(compared.alignment, '') AS alignment
FROM quotations
JOIN wanted ON quotations.place = wanted.place
LEFT JOIN compared ON quotations.place = compared.place
