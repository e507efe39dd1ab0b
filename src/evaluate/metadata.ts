import type { Meta } from '../document/index.ts'
import { collapse } from './body.ts'
import { type Counts, counts, rateCounts } from './counts.ts'

/** The fields that are compared. */
export const META_FIELDS = ['title', 'byline', 'published', 'modified', 'publisher', 'language', 'section', 'dateline'] as const
export type MetaField = (typeof META_FIELDS)[number]

/** A field as it is compared: authors joined with `;`, dates by their day, a dateline as place, agency and date. */
export function metaValue(meta: Meta, field: MetaField): string | undefined {
  const value = rawValue(meta, field)
  return value === undefined || collapse(value) === '' ? undefined : collapse(value)
}

function rawValue(meta: Meta, field: MetaField): string | undefined {
  switch (field) {
    case 'byline':
      return meta.byline?.map(collapse).join(';')
    case 'published':
    case 'modified':
      return meta[field]?.slice(0, 10)
    case 'language':
      return meta.language?.toLowerCase()
    case 'dateline': {
      const { place = '', agency = '', date = '' } = meta.dateline ?? {}
      return [place, agency, date].some((part) => part !== '') ? [place, agency, date].join(' | ') : undefined
    }
    default:
      return meta[field]
  }
}

/** Exact match of one field: a wrong value is both missed and spurious, a value where gold has none is spurious ("invented"). */
export function metaCounts(gold: Meta, predicted: Meta, field: MetaField): Counts {
  const wanted = metaValue(gold, field)
  const given = metaValue(predicted, field)
  return counts(wanted !== undefined && wanted === given ? 1 : 0, given === undefined ? 0 : 1, wanted === undefined ? 0 : 1)
}

/** Of the fields that the page does not give, the share that the prediction leaves empty: what is not, is invented. */
export function absentCounts(gold: Meta, predicted: Meta): Counts {
  const absent = META_FIELDS.filter((field) => metaValue(gold, field) === undefined)
  return rateCounts(absent.filter((field) => metaValue(predicted, field) === undefined).length, absent.length)
}
