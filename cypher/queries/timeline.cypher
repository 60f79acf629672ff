// Timeline of an agreement: each step of its history, with how many claims say it
// @param agreement text: id of the agreement
// @return step, date, status, claims, quotes
MATCH (g:Agreement)
WHERE g.id = $agreement
UNWIND range(0, size(g.historyStatuses) - 1) AS step
MATCH (c:Claim)-[r:ABOUT]->(g)
WHERE step IN r.steps
WITH g, step, c ORDER BY step, c.id
RETURN step, CASE g.historyDates[step] WHEN '' THEN null ELSE g.historyDates[step] END AS date,
  g.historyStatuses[step] AS status, count(c) AS claims, collect(c.quote) AS quotes
ORDER BY step
