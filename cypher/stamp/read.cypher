// The one node that says what the store holds: the format, the hash of the graph, and who is writing, if anyone is.
MATCH (s:Pactgraph {id: 'graph'})
RETURN properties(s) AS properties
