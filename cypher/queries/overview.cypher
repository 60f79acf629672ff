// How much the graph holds: its actors by kind, its agreements by group
// @return what, detail, count
MATCH (a:Actor)
RETURN 'actors' AS what, a.kind AS detail, count(*) AS count
UNION ALL
MATCH (g:Agreement)
RETURN 'agreements' AS what, g.group AS detail, count(*) AS count
UNION ALL
MATCH (c:Claim)
RETURN 'claims' AS what, 'all' AS detail, count(*) AS count
UNION ALL
MATCH (s:Snippet)
RETURN 'snippets' AS what, 'all' AS detail, count(*) AS count
