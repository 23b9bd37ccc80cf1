-- verified(child, parent, score, words, proof, close) → the edges with the proof `words`.
SELECT child, parent, score, words
FROM verified
WHERE proof = 'words'
