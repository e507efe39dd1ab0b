/** Classes of words that ways name. */
export const CLASSES: Readonly<Record<string, string>> = {
  SEND: 'send extend convey address offer express deliver address present relay transmit give pass share post issue forward telegraph wire dispatch cable add bring tweet direct bear lead go write dictate',
  RECEIVE: 'receive get accept have read acknowledge',
  COME: 'come go arrive pour follow flow flood',
  MESSAGE: 'message telegram letter card cable note telegramme statement word tweet post series round speech call',
  INCLUDE: 'include comprise be number',
  CALL: 'call phone ring telephone contact reach greet write surprise honour honor shower visit cable',
}

/** Bodies that people have seats in, by what stands in their names. */
export const SEATS: RegExp =
  /parliament|council|senate|assembly|congress|committee|board|cabinet|commission|house|bundestag|knesset|duma|sabha|diet|riksdag|storting|chamber|sejm|dáil|cortes|majlis|delegation|panel|executive|bench|jury|caucus|court|tribunal|secretariat|government|authority/i

/** The same, and the parties and teams that people are elected or appointed to. */
export const SEATS_AND_RANKS: RegExp = new RegExp(`${SEATS.source}|party|team|union|alliance|front|movement|league|coalition`, 'i')

/** Bodies of states, by what stands in their names. */
export const UNIONS_OF_STATES: RegExp =
  /\b(?:union|eu|nato|commonwealth|opec|asean|schengen|mercosur|caricom|comesa|ecowas|sadc|brics|oecd|community|association|league|organi[sz]ation|council|alliance|treaty|confederation|nations|bloc|visegrad|g\d+|group|forum|pact|benelux|saarc)\b/i

/** What players of a team are called, for the language of lines. */
export const PLAYERS =
  'striker|midfielder|defender|goalkeeper|keeper|winger|forward|fullback|full-back|centre-back|center|flanker|hooker|prop|lock|fly-half|scrum-half|batsman|batter|bowler|pitcher|shortstop|quarterback|linebacker|cornerback|footballer|captain|player|playmaker'
