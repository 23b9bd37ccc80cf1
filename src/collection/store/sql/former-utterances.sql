-- quotations, aliases → ids that utterances have or once had.
SELECT DISTINCT utterance
FROM quotations
UNION
SELECT former AS utterance
FROM aliases
