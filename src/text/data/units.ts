/** What is cut from a figure it is written to: 7pm, 5km, $3m, 30lb. In lower case. */
export const UNITS: ReadonlySet<string> = new Set(
  `am pm hrs hr h mins min secs sec ms mm cm m km kms mi ft in yd yds mg g kg kgs lb lbs oz ml cl l ha mph kph kmh hz khz mhz ghz kw kwh
   mw mwh gw v w kb mb gb tb px dpi k mn mln bn bln b tn t x c f est gmt utc edt pst usd eur gbp percent pc pct pts
   year years month months week weeks day days hour hours minute minutes persons people miles`.split(/\s+/),
)

/** The units of one letter that are also written in capitals. */
export const CAPITAL_UNITS: ReadonlySet<string> = new Set(['K', 'M', 'B'])

/** Endings of ordinals and decades, which stay with their figure. */
export const FIGURE_ENDINGS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th', 's'])
