// Which agreement a claim is about; $rows: [{claim, agreement, properties}].
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (g:Agreement {id: row.agreement})
MERGE (c)-[r:ABOUT]->(g)
SET r += row.properties
