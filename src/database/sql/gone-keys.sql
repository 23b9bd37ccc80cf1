-- gone(wording), keys → the keys of wordings that are no more.
SELECT keys.shared_key AS shared_key
FROM keys
JOIN gone ON keys.wording = gone.wording
