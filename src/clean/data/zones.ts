/**
 * Offsets of the abbreviations that news pages write after the time of day. Those that mean several zones ("IST") or change with the season
 * ("ET") are left out: no zone is better than a wrong one.
 */
const OFFSETS: Readonly<Record<string, string>> = {
  Z: 'z utc gmt wet',
  '-10:00': 'hst',
  '-09:00': 'akst',
  '-08:00': 'pst akdt',
  '-07:00': 'mst pdt',
  '-06:00': 'cst mdt',
  '-05:00': 'est cdt',
  '-04:00': 'edt',
  '-03:00': 'brt',
  '+01:00': 'cet mez bst west',
  '+02:00': 'cest mesz eet sast',
  '+03:00': 'eest msk',
  '+07:00': 'wib',
  '+08:00': 'hkt sgt awst',
  '+09:00': 'jst kst',
  '+10:00': 'aest',
  '+11:00': 'aedt',
  '+12:00': 'nzst',
  '+13:00': 'nzdt',
}

/** The offset of a zone by its abbreviation in lower case. */
export const ZONE_OFFSETS: ReadonlyMap<string, string> = new Map(
  Object.entries(OFFSETS).flatMap(([offset, names]) => names.split(' ').map((name): [string, string] => [name, offset])),
)
