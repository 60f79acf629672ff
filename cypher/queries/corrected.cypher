// Corrections in the graph: the actors and claims that a person's decision changed, who decided it, when and why
// @return what, id, name, decision, change, who, date, why
MATCH (n)
WHERE n.correctedDecisions IS NOT NULL AND any(label IN labels(n) WHERE label IN ['Actor', 'Claim'])
UNWIND range(0, size(n.correctedDecisions) - 1) AS at
RETURN CASE WHEN n.quote IS NULL THEN 'actor' ELSE 'claim' END AS what, n.id AS id,
  coalesce(n.name, n.quote) AS name, n.correctedDecisions[at] AS decision, n.correctedChanges[at] AS change,
  n.correctedBy[at] AS who, n.correctedOn[at] AS date, n.correctedWhy[at] AS why
ORDER BY what, id, at
