-- wanted(place), quotations → how some quotations are spelled.
SELECT quotations.place AS place, quotations.node AS node
FROM quotations
JOIN wanted ON quotations.place = wanted.place
