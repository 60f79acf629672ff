MATCH (n:Actor) RETURN properties(n) AS properties
