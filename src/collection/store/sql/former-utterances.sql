-- placed, aliases → ids that utterances have or once had.
SELECT DISTINCT utterance
FROM placed
UNION
SELECT former AS utterance
FROM aliases
