MATCH (n:Agreement)
RETURN n.id AS id, n.hash AS hash,
  COUNT { (n)<-[:PARTY_TO]-(:Actor) } + COUNT { (n)<-[:ABOUT]-(:Claim) } AS links
