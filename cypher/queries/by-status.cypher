// Agreements of one status, last reported first
// @param status status: the status
// @param limit integer = 100: at most so many rows
// @return agreement, type, domain, parties, since, until, lastReported, sources
MATCH (g:Agreement)
WHERE g.status = $status
MATCH (g)<-[r:PARTY_TO]-(p:Actor)
WITH g, p, r ORDER BY g.id, r.position
WITH g, collect(p.name) AS parties
RETURN g.id AS agreement, g.type AS type, g.domain AS domain, parties, g.since AS since, g.until AS until,
  g.lastReported AS lastReported, g.sources AS sources
ORDER BY coalesce(lastReported, '') DESC, agreement
LIMIT $limit
