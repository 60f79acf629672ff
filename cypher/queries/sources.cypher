// Sources of an agreement: who reported it, when first and when last
// @param agreement text: id of the agreement
// @return publisher, reports, first, last, urls
MATCH (g:Agreement)<-[:ABOUT]-(:Claim)-[:FROM]->(s:Snippet)
WHERE g.id = $agreement
WITH DISTINCT s ORDER BY s.id
RETURN s.publisher AS publisher, count(*) AS reports, min(s.publishedAt) AS first, max(s.publishedAt) AS last,
  collect(s.url) AS urls
ORDER BY reports DESC, coalesce(publisher, '')
