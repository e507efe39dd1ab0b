const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Abbreviations that keep their full stop. In lower case. */
export const ABBREVIATIONS: ReadonlySet<string> = words(
  'vs viz cf al eg ie approx resp incl excl esp attn ext lb lbs oz hrs yrs mins arrv lv ps',
)

/** Abbreviations that keep their full stop where they begin with a capital: titles, companies, streets, months, states. In lower case. */
export const NAME_ABBREVIATIONS: ReadonlySet<string> = words(`
  mr mrs ms messrs mx dr drs prof rev fr hon st sr jr esq mme mlle msgr supt ed
  gen lt col cpl sgt maj capt cmdr cdr adm brig pvt pfc gov sen sens rep reps pres sec amb atty insp spec dep asst
  inc corp ltd co cos bros intl assn dept univ est govt
  ave blvd rd ft mt hwy vol
  jan feb apr aug sept oct nov dec mon tue tues thu thur thurs fri
  ariz ark calif colo conn fla ga ill ind kan ky la md mich minn mo mont neb nev okla ore pa que tenn tex va vt wash wis wyo ont
`)

/** Abbreviations that are also words: they keep their full stop only before a figure ("No. 10", "Sat. 4", "p. 12"). In lower case. */
export const BEFORE_FIGURE: ReadonlySet<string> = words(
  'no nos p pp vol vols art arts fig figs ch sec sat sun wed mar jun jul c b d m div est',
)

/** No abbreviation has more letters. */
export const LONGEST_ABBREVIATION = 7

/** Abbreviations that give their full stop up to a sentence that ends with them. In lower case. */
export const GIVES_STOP: ReadonlySet<string> = words('p.m. a.m.')

/** Words in capitals at the start of a sentence that are nobody's surname, so that a letter and a full stop before them are no initial. */
export const STARTERS: ReadonlySet<string> = words(`
  The A An This That These Those It He She They We You I His Her Its Their Our My In On At By For From With As But And Or So If When While
  After Before Since Because Although However There Here What Who Why How Then Now Not No Yes Is Are Was Were Has Have Do Does Did To
`)
