/** Names of encodings that Node's `TextDecoder` does not know. */
export const UNKNOWN_TO_NODE: ReadonlySet<string> = new Set(['iso-8859-16'])

/** Charsets that Node's `TextDecoder` decodes rightly and iconv-lite does not know, or knows under another meaning. */
export const NATIVE_CHARSETS: ReadonlySet<string> = new Set([
  'utf-8',
  'utf-16le',
  'utf-16be',
  'iso-2022-jp',
  'macintosh',
  'x-mac-cyrillic',
  'iso-8859-8-i',
  'gb18030',
])

/** Encodings that a page without any declaration is tried in, when its bytes are no UTF-8. */
export const GUESSES: readonly string[] = [
  'windows-1252',
  'windows-1251',
  'koi8-r',
  'windows-1250',
  'windows-1253',
  'windows-1256',
  'windows-1255',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
]

/** What a page in this encoding says in `lang`, where it says anything: a hint for the guess. */
export const LANGUAGE_HINTS: Readonly<Record<string, readonly string[]>> = {
  'windows-1251': ['ru', 'uk', 'bg', 'be', 'sr', 'mk'],
  'koi8-r': ['ru'],
  'windows-1250': ['pl', 'cs', 'sk', 'hu', 'sl', 'hr', 'ro'],
  'windows-1253': ['el'],
  'windows-1256': ['ar', 'fa', 'ur'],
  'windows-1255': ['he', 'yi'],
  shift_jis: ['ja'],
  'euc-jp': ['ja'],
  gb18030: ['zh', 'zh-cn', 'zh-hans'],
  big5: ['zh', 'zh-tw', 'zh-hk', 'zh-hant'],
  'euc-kr': ['ko'],
}
