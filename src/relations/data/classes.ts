/** Classes of words that ways name. */
export const CLASSES: Readonly<Record<string, string>> = {
  SEND: 'send extend convey address offer express deliver address present relay transmit give pass share post issue forward telegraph wire dispatch cable add bring tweet direct bear lead go write dictate',
  RECEIVE: 'receive get accept have read acknowledge',
  COME: 'come go arrive pour follow flow flood',
  MESSAGE: 'message telegram letter card cable note telegramme statement word tweet post series round speech call',
  INCLUDE: 'include comprise be number',
  CALL: 'call phone ring telephone contact reach greet write surprise honour honor shower visit cable',
}
