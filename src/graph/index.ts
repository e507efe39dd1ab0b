/**
 * Graph: many documents, one knowledge base. In come documents as `extract` writes them; out goes a DuckDB file in which entities are joined
 * across documents, with facts counted and dated, their evidence, sentiment by target over time, and contradictions listed. A second run adds what is
 * new. DuckDB is an optional peer, loaded when a base is opened.
 */
export { GraphError } from './database.ts'
export { type Added, type Graph, openGraph } from './graph.ts'
