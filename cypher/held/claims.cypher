MATCH (n:Claim)
RETURN n.id AS id, n.hash AS hash,
  COUNT { (n)-[:FROM]->(:Snippet) } + COUNT { (n)-[:NAMES]->(:Actor) } AS links
