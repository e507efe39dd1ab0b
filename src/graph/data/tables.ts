/**
 * The tables of a knowledge base. `documents`, `appearances`, `passages` and `phrases` hold what the documents say, `entities`, `aliases`,
 * `offices` and `contexts` who is who across them. Written for copydesk (MIT).
 */
export const TABLES = `
CREATE TABLE IF NOT EXISTS documents (
  document INTEGER NOT NULL, id VARCHAR NOT NULL, sha256 VARCHAR NOT NULL, generator VARCHAR NOT NULL,
  url VARCHAR, publisher VARCHAR, title VARCHAR, language VARCHAR, day DATE
);
CREATE TABLE IF NOT EXISTS entities (entity INTEGER NOT NULL, type VARCHAR NOT NULL, name VARCHAR NOT NULL, iso3166 VARCHAR, wikidata VARCHAR);
CREATE TABLE IF NOT EXISTS aliases (entity INTEGER NOT NULL, name VARCHAR NOT NULL);
CREATE TABLE IF NOT EXISTS offices (entity INTEGER NOT NULL, office VARCHAR NOT NULL);
CREATE TABLE IF NOT EXISTS contexts (entity INTEGER NOT NULL, kind VARCHAR NOT NULL, other INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS appearances (
  document INTEGER NOT NULL, local VARCHAR NOT NULL, entity INTEGER NOT NULL, name VARCHAR NOT NULL, mentions INTEGER NOT NULL,
  polarity VARCHAR, score DOUBLE
);
CREATE TABLE IF NOT EXISTS passages (
  document INTEGER NOT NULL, relation VARCHAR NOT NULL, type VARCHAR NOT NULL, subject INTEGER NOT NULL, object INTEGER NOT NULL,
  role VARCHAR, status VARCHAR, kind VARCHAR, occasion VARCHAR, date VARCHAR,
  negated BOOLEAN NOT NULL, modality VARCHAR NOT NULL, attribution INTEGER, confidence DOUBLE NOT NULL,
  pattern VARCHAR, "start" INTEGER, "end" INTEGER, passage VARCHAR
);
CREATE TABLE IF NOT EXISTS phrases (
  document INTEGER NOT NULL, phrase VARCHAR NOT NULL, polarity VARCHAR NOT NULL, score DOUBLE NOT NULL, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL,
  holder INTEGER, target INTEGER
);
`

/**
 * What people ask, as views over the tables. A fact is what some article asserts; `first_seen` and `last_seen` are the days of the articles
 * that say so. Two leaders contradict each other when both are said to hold, as current, one office of one country or organisation at times that overlap.
 */
export const VIEWS = `
CREATE OR REPLACE VIEW facts AS
  SELECT p.type, p.subject, s.name AS subject_name, p.object, o.name AS object_name, p.status,
    list_sort(list(DISTINCT lower(p.role)) FILTER (p.role IS NOT NULL)) AS roles,
    count(DISTINCT p.document) AS documents, count(*) AS passages,
    min(d.day) AS first_seen, max(d.day) AS last_seen, max(p.confidence) AS confidence,
    list_sort(list(DISTINCT d.id))[1:10] AS sources
  FROM passages p JOIN documents d USING (document) JOIN entities s ON s.entity = p.subject JOIN entities o ON o.entity = p.object
  WHERE NOT p.negated AND p.modality = 'asserted'
  GROUP BY ALL;
CREATE OR REPLACE VIEW evidence AS
  SELECT p.type, s.name AS subject_name, o.name AS object_name, p.role, p.status, p.kind, p.negated, p.modality, a.name AS says, p.confidence,
    d.id AS document, d.url, d.day, p.pattern, p."start", p."end", p.passage
  FROM passages p JOIN documents d USING (document) JOIN entities s ON s.entity = p.subject JOIN entities o ON o.entity = p.object
    LEFT JOIN entities a ON a.entity = p.attribution;
CREATE OR REPLACE VIEW holders AS
  SELECT p.object, o.name AS object_name, regexp_replace(lower(p.role), '^(the |acting |interim )', '') AS office, p.subject, s.name AS subject_name,
    min(d.day) AS first_seen, max(d.day) AS last_seen, count(DISTINCT p.document) AS documents
  FROM passages p JOIN documents d USING (document) JOIN entities s ON s.entity = p.subject JOIN entities o ON o.entity = p.object
  WHERE p.type = 'leader-of' AND p.status = 'current' AND p.role IS NOT NULL AND NOT p.negated AND p.modality = 'asserted'
  GROUP BY ALL;
CREATE OR REPLACE VIEW contradictions AS
  SELECT a.object, a.object_name, a.office, a.subject_name AS one, a.first_seen AS one_first, a.last_seen AS one_last,
    b.subject_name AS other, b.first_seen AS other_first, b.last_seen AS other_last, a.documents AS one_documents, b.documents AS other_documents
  FROM holders a JOIN holders b ON a.object = b.object AND a.office = b.office AND a.subject < b.subject
  WHERE NOT regexp_matches(a.office, '^(vice|deputy|co-|former|captain-regent)')
    AND (a.first_seen IS NULL OR b.first_seen IS NULL OR (a.first_seen <= b.last_seen AND b.first_seen <= a.last_seen));
CREATE OR REPLACE VIEW tone AS
  SELECT x.entity, e.name, e.type, date_trunc('month', d.day)::DATE AS month,
    count(*) AS documents, count(*) FILTER (x.polarity = 'positive') AS positive, count(*) FILTER (x.polarity = 'negative') AS negative, avg(x.score) AS score
  FROM appearances x JOIN documents d USING (document) JOIN entities e USING (entity)
  WHERE x.polarity IS NOT NULL
  GROUP BY ALL;
`
