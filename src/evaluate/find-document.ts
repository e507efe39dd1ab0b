import type { Document } from '../document/index.ts'

/** Finds the document of an article: by its id, else by the end of its id, folders and extension aside. */
export function documentFinder(documents: readonly Document[]): (id: string) => Document | undefined {
  const stem = (id: string): string => (id.split(/[\\/]/).at(-1) ?? id).replace(/\.(?:html?|txt|ya?ml)$/i, '')
  const byId = new Map(documents.map((document) => [document.id, document]))
  const byStem = new Map(documents.map((document) => [stem(document.id), document]))
  return (id) => byId.get(id) ?? byStem.get(stem(id))
}

/** What an article for which no document was made is scored by: nothing was found. */
export function emptyDocument(id: string): Document {
  return {
    schema: 'copydesk/1',
    generator: { name: 'copydesk', version: '0.0.0', models: {}, options: '' },
    id,
    source: { mediaType: 'text/plain', sha256: '' },
    meta: {},
    text: '',
    ...{ blocks: [], sentences: [], mentions: [], entities: [], quotations: [], relations: [], sentiments: [], warnings: [] },
  }
}
