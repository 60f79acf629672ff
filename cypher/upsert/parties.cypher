// Who is party to an agreement; $rows: [{actor, agreement, role, properties}].
// The pattern starts from the agreement, which has few parties: from a much named actor it would read all of that actor's.
UNWIND $rows AS row
MATCH (a:Actor {id: row.actor})
MATCH (g:Agreement {id: row.agreement})
MERGE (g)<-[r:PARTY_TO {role: row.role}]-(a)
SET r += row.properties
