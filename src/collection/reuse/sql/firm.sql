-- verified(child, parent, score, words, proof, close) → the edges that the words alone prove.
SELECT child, parent, score, words
FROM verified
WHERE proof = 'words'
