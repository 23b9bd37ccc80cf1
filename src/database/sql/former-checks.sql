-- placed → what each row says, in short.
SELECT place, checksum
FROM placed
