/** Countries by what is said of where they lie, in ISO 3166-1 codes; after the geographic regions of the United Nations (M49) and everyday English. */
const REGIONS = {
  african:
    'DZ AO BJ BW BF BI CV CM CF TD KM CG CD CI DJ EG GQ ER SZ ET GA GM GH GN GW KE LS LR LY MG MW ML MR MU MA MZ NA NE NG RW ST SN SC SL SO ZA SS SD TZ TG TN UG ZM ZW EH',
  'north african': 'DZ EG LY MA SD TN EH',
  'west african': 'BJ BF CV CI GM GH GN GW LR ML MR NE NG SN SL TG',
  'east african': 'BI KM DJ ER ET KE MG MW MU MZ RW SC SO SS TZ UG',
  'central african': 'AO CM CF TD CG CD GQ GA ST BI RW',
  'southern african': 'BW SZ LS NA ZA ZM ZW MZ AO MW',
  european:
    'AL AD AT BY BE BA BG HR CY CZ DK EE FI FR DE GR HU IS IE IT LV LI LT LU MT MD MC ME NL MK NO PL PT RO RU SM RS SK SI ES SE CH UA GB VA XK GE AM',
  baltic: 'EE LV LT',
  nordic: 'DK FI IS NO SE',
  scandinavian: 'DK NO SE FI',
  balkan: 'AL BA BG HR GR XK ME MK RO RS SI',
  alpine: 'AT CH LI SI IT DE FR',
  asian:
    'AF AM AZ BH BD BT BN KH CN CY GE IN ID IR IQ IL JP JO KZ KW KG LA LB MY MV MN MM NP KP OM PK PH QA SA SG KR LK SY TW TJ TH TL TR TM AE UZ VN YE PS',
  'central asian': 'KZ KG TJ TM UZ',
  'south asian': 'AF BD BT IN MV NP PK LK',
  'southeast asian': 'BN KH ID LA MY MM PH SG TH TL VN',
  'east asian': 'CN JP KP KR MN TW',
  caucasus: 'AM AZ GE',
  himalayan: 'BT NP',
  'middle eastern': 'BH CY EG IR IQ IL JO KW LB OM PS QA SA SY TR AE YE',
  arab: 'DZ BH KM DJ EG IQ JO KW LB LY MR MA OM PS QA SA SO SD SY TN AE YE',
  gulf: 'BH KW OM QA SA AE IR IQ',
  'latin american': 'AR BO BR CL CO CR CU DO EC SV GT HT HN MX NI PA PY PE UY VE',
  'south american': 'AR BO BR CL CO EC GY PY PE SR UY VE',
  'central american': 'BZ CR SV GT HN NI PA',
  'north american': 'CA MX US',
  andean: 'BO CO EC PE VE CL',
  caribbean: 'AG BS BB CU DM DO GD HT JM KN LC VC TT',
  pacific: 'AU FJ KI MH FM NR NZ PW PG WS SB TO TV VU',
  oceanian: 'AU FJ KI MH FM NR NZ PW PG WS SB TO TV VU',
  mediterranean: 'AL DZ BA HR CY EG FR GR IL IT LB LY MT MC ME MA SI ES SY TN TR',
} as const

const MONARCHIES = 'AU BH BE BT KH CA DK SZ JO LS MY MA NL NZ NO SA ES SE TH TO GB JM AE KW QA OM BN LI LU MC'

const FORMS = {
  kingdom: 'BH BE BT KH DK SZ JO LS MY MA NL NO SA ES SE TH TO GB NP',
  emirate: 'QA KW AE',
  sultanate: 'OM BN MY',
  principality: 'LI MC AD',
  'grand duchy': 'LU',
  island:
    'AG BH BB BN CU CY DM DO FJ GD HT IE IS JM KM KN LC LK MG MT MU NR NZ PG PW SG SB SC ST TL TO TT TV TW VC VU WS GB AU BS CV FM KI MH MV',
  islands: 'AG BS CV FJ FM ID JP KI KM KN MH MV PH PG PW SB SC ST TO TT TV VC VU WS',
  archipelago: 'BS CV FJ FM ID JP KI KM MH MV PH PW SB SC TO TV VU',
} as const

/** What lies in a region, by the ids of the knowledge base; by the region's adjective in lower case. */
export const IN_REGION: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(REGIONS).map(([region, codes]) => [region, new Set(codes.split(' ').map((code) => `country/${code}`))]),
)

/** Which countries a noun for a form of state or of land can mean, by the ids of the knowledge base. */
export const OF_FORM: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(FORMS).map(([form, codes]) => [form, new Set(codes.split(' ').map((code) => `country/${code}`))]),
)

/** No republics. */
export const CROWNED: ReadonlySet<string> = new Set(MONARCHIES.split(' ').map((code) => `country/${code}`))
