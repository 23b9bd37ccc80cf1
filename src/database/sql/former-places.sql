-- placed → the wording of each quotation after the last run, and under which mark.
SELECT place, wording, mark
FROM placed
