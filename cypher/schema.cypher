// Constraints and indexes; each statement ends with a semicolon and may be run again.
// `@engine neo4j` marks what the embedded engine has no form for.

CREATE CONSTRAINT pactgraph_actor_id IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT pactgraph_agreement_id IF NOT EXISTS FOR (n:Agreement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT pactgraph_claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT pactgraph_snippet_id IF NOT EXISTS FOR (n:Snippet) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT pactgraph_stamp_id IF NOT EXISTS FOR (n:Pactgraph) REQUIRE n.id IS UNIQUE;

// The embedded engine makes no index for a constraint, and MERGE without one reads every node. Neo4j has them from above.
CREATE INDEX pactgraph_actor_lookup IF NOT EXISTS FOR (n:Actor) ON (n.id);
CREATE INDEX pactgraph_agreement_lookup IF NOT EXISTS FOR (n:Agreement) ON (n.id);
CREATE INDEX pactgraph_claim_lookup IF NOT EXISTS FOR (n:Claim) ON (n.id);
CREATE INDEX pactgraph_snippet_lookup IF NOT EXISTS FOR (n:Snippet) ON (n.id);
CREATE INDEX pactgraph_stamp_lookup IF NOT EXISTS FOR (n:Pactgraph) ON (n.id);

// @engine neo4j
CREATE CONSTRAINT pactgraph_agrees_with_id IF NOT EXISTS FOR ()-[r:AGREES_WITH]-() REQUIRE r.id IS UNIQUE;
// @engine neo4j
CREATE INDEX pactgraph_agrees_with_agreement IF NOT EXISTS FOR ()-[r:AGREES_WITH]-() ON (r.agreement);
