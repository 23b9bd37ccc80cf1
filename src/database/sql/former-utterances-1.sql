-- quotations(place, utterance, record), aliases, as format 1 has them → ids that utterances have or once had, each as an alias of itself.
SELECT utterance AS former, utterance AS utterance
FROM quotations
UNION
SELECT former, former AS utterance
FROM aliases
