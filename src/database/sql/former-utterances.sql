-- placed, removed(place), aliases → ids that utterances have or once had, of those that may have lost theirs: what is printed there
-- changed or went.
SELECT DISTINCT placed.utterance AS utterance
FROM placed
JOIN removed ON placed.place = removed.place
UNION
SELECT former AS utterance
FROM aliases
