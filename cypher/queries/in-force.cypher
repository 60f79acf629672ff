// Agreements in force on a date, newest first: the last dated step up to it made them, and their term had not run out
// @param date date: the day; a year or month counts to its last day
// @param limit integer = 100: at most so many rows
// @return agreement, type, domain, status, parties, since, until, term, sources
MATCH (g:Agreement)
WITH g, [step IN range(0, size(g.historyDates) - 1)
  WHERE g.historyDates[step] <> '' AND g.historyDates[step] <= $date + '~'] AS past
WHERE size(past) > 0
WITH g, g.historyStatuses[past[size(past) - 1]] AS status, g.historyDates[past[size(past) - 1]] AS began
WHERE status IN ['agreed', 'signed', 'active', 'renewed']
WITH g, status, began, toInteger(substring(began, 0, 4)) * 12 +
  CASE WHEN size(began) < 7 THEN 11 ELSE toInteger(substring(began, 5, 2)) - 1 END +
  toInteger(ceil(coalesce(g.term, 0))) AS months
WITH g, status, toString(months / 12) +
  CASE WHEN size(began) < 7 THEN ''
    ELSE '-' + CASE WHEN months % 12 < 9 THEN '0' ELSE '' END + toString(months % 12 + 1) + substring(began, 7) END AS held
WHERE g.term IS NULL OR held + '~' >= $date + '~'
MATCH (g)<-[r:PARTY_TO]-(p:Actor)
WITH g, status, p, r ORDER BY g.id, r.position
WITH g, status, collect(p.name) AS parties
RETURN g.id AS agreement, g.type AS type, g.domain AS domain, status, parties, g.since AS since,
  g.until AS until, g.term AS term, g.sources AS sources
ORDER BY coalesce(since, '') DESC, agreement
LIMIT $limit
