// Agreements that ended, were suspended or were rejected, the latest first
// @param limit integer = 100: at most so many rows
// @return agreement, type, domain, status, parties, since, until, lastReported
MATCH (g:Agreement)
WHERE g.group = 'unmade'
MATCH (g)<-[r:PARTY_TO]-(p:Actor)
WITH g, p, r ORDER BY g.id, r.position
WITH g, collect(p.name) AS parties
RETURN g.id AS agreement, g.type AS type, g.domain AS domain, g.status AS status, parties, g.since AS since,
  g.until AS until, g.lastReported AS lastReported
ORDER BY coalesce(until, lastReported, '') DESC, agreement
LIMIT $limit
