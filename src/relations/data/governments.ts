/**
 * Which heads a country does not have, by ISO 3166-1 code, so that a bare "the prime minister" is not given to it. Own work (MIT), from general knowledge; as of 2024, offices
 * that were abolished decades ago are left out.
 */
const codes = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Republics whose president governs. */
export const NO_PRIME_MINISTER: ReadonlySet<string> = codes(
  'US MX BR AR CL CO VE EC BO PY UY CR GT HN SV NI PA DO PH ID NG GH LR SL GM BW ZM MW KE ZA AO CY CH IR TR BJ',
)

/** Monarchies, and what is governed by another country. */
export const NO_PRESIDENT: ReadonlySet<string> = codes(
  'GB CA AU NZ JP SE NO DK NL BE LU LI MC ES TH MY BN KH BT SA JO MA KW QA BH OM LS SZ TO PG SB TV BS BZ JM GD LC VC AG KN VA HK MO GL FO PR GI BM KY',
)

/** Where a premier heads a state or a province. */
export const PREMIERS_OF_REGIONS: ReadonlySet<string> = codes('AU CA')

/** Countries of the United Kingdom: the first minister's, or nobody's. */
export const CONSTITUENT_COUNTRIES: ReadonlySet<string> = new Set([
  'territory/England',
  'territory/Scotland',
  'territory/Wales',
  'territory/Northern Ireland',
])
