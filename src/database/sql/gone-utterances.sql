-- former_utterances(utterance), placed → those that are no more.
SELECT former_utterances.utterance AS utterance
FROM former_utterances
LEFT JOIN placed ON former_utterances.utterance = placed.utterance
WHERE placed.utterance IS NULL
ORDER BY utterance NULLS LAST
