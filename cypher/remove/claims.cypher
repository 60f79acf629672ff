// Claim nodes that the graph no longer has, with all their relationships; $ids: [id].
UNWIND $ids AS id
MATCH (n:Claim {id: id})
DETACH DELETE n
