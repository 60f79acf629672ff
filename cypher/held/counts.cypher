// How much a store holds; a node may have labels of others besides.
MATCH (n)
WHERE n:Actor OR n:Agreement OR n:Claim OR n:Snippet
WITH CASE WHEN n:Actor THEN 'Actor' WHEN n:Agreement THEN 'Agreement' WHEN n:Claim THEN 'Claim' ELSE 'Snippet' END AS label
RETURN label, count(*) AS count
