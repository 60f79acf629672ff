// Where a claim was read; $rows: [{claim, snippet}].
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (s:Snippet {id: row.snippet})
MERGE (c)-[:FROM]->(s)
