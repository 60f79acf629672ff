MATCH (n:Snippet)
RETURN n.id AS id, n.hash AS hash, 0 AS links
