// Evidence of an agreement: the very words of each claim, and where they stand
// @param agreement text: id of the agreement
// @return claim, status, date, quote, field, start, end, snippet, title, publisher, publishedAt, url, rule, confidence
MATCH (c:Claim)-[:ABOUT]->(g:Agreement)
WHERE g.id = $agreement
MATCH (c)-[:FROM]->(s:Snippet)
RETURN c.id AS claim, c.status AS status, c.date AS date, c.quote AS quote, c.field AS field, c.startOffset AS start,
  c.endOffset AS end, s.id AS snippet, s.title AS title, s.publisher AS publisher, s.publishedAt AS publishedAt,
  s.url AS url, c.rule AS rule, c.confidence AS confidence
ORDER BY coalesce(date, publishedAt, ''), claim
