// Which actors a claim names, and by which words; $rows: [{claim, actor, position, properties}].
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (a:Actor {id: row.actor})
MERGE (c)-[r:NAMES {position: row.position}]->(a)
SET r += row.properties
