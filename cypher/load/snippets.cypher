MATCH (n:Snippet) RETURN properties(n) AS properties
