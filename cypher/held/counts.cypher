// How much a store holds.
MATCH (n)
WHERE n:Actor OR n:Agreement OR n:Claim OR n:Snippet
RETURN labels(n)[0] AS label, count(*) AS count
