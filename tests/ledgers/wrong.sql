-- Who voted how, with a word that is no column.
SELECT country,
       vote,
       wen
FROM votes;
