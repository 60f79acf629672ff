MATCH (n:Agreement) RETURN properties(n) AS properties
