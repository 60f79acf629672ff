MATCH (c:Claim)-[:FROM]->(s:Snippet)
RETURN c.id AS claim, s.id AS snippet
