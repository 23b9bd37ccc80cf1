-- wanted(place), quotations → what the words of some quotations are compared by.
SELECT quotations.place AS place, quotations.passage AS passage
FROM quotations
JOIN wanted ON quotations.place = wanted.place
