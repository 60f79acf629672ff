// How much the graph holds: its actors by kind, its agreements by group
// @return what, detail, count
MATCH (n)
WHERE n:Actor OR n:Agreement OR n:Claim OR n:Snippet
WITH
  CASE WHEN n:Actor THEN 'actors' WHEN n:Agreement THEN 'agreements' WHEN n:Claim THEN 'claims' ELSE 'snippets' END AS what,
  CASE WHEN n:Actor THEN n.kind WHEN n:Agreement THEN n.group ELSE 'all' END AS detail
RETURN what, detail, count(*) AS count
ORDER BY what, detail
