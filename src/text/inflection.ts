import { DOUBLED, LONG_ENDINGS, MEN_OF_THEIR_OWN, PAST_OF_EE, PLURAL_ONLY, SHORT_ENDINGS, SINGULAR_E } from './data/endings.ts'

/** The infinitive of a regular verb form in lower case: `stopped` → `stop`, `making` → `make`, `tries` → `try`. */
export function infinitiveOf(form: string): string {
  if (form.endsWith('ing') && /[aeiouy].*ing$/.test(form)) return unstem(form.slice(0, -3))
  if (form.endsWith('eed')) return PAST_OF_EE.has(form) ? form.slice(0, -1) : form
  if (form.endsWith('ied')) return form.length < 5 ? form.slice(0, -1) : `${form.slice(0, -3)}y`
  if (form.endsWith('ed') && /[aeiouy].*ed$/.test(form)) return unstem(form.slice(0, -2))
  return withoutS(form)
}

/**
 * The singular of a regular plural in lower case: `cities` → `city`, `houses` → `house`, `boxes` → `box`.
 *
 * @param isPlural Whether the form is known to be a plural: `israelis` may be one, `basis` is none.
 */
export function singularOf(form: string, isPlural = false): string {
  if (PLURAL_ONLY.has(form)) return form
  if (form.endsWith('men') && !MEN_OF_THEIR_OWN.has(form)) return `${form.slice(0, -2)}an`
  if (form.endsWith('children')) return form.slice(0, -3)
  return isPlural && /[^sx]is$/.test(form) ? form.slice(0, -1) : withoutS(form)
}

/** The positive of a regular comparative or superlative in lower case: `larger` → `large`, `easiest` → `easy`. */
export function positiveOf(form: string): string {
  const stem = form.replace(/(?:er|est)$/, '')
  if (stem === form || stem.length < 2) return form
  return stem.endsWith('i') ? `${stem.slice(0, -1)}y` : unstem(stem)
}

function withoutS(form: string): string {
  if (!form.endsWith('s') || /(?:ss|us|is|\d['’]?s)$/.test(form)) return form
  const bare = form.slice(0, -1)
  if (SINGULAR_E.has(bare)) return bare
  if (form.endsWith('ies')) return form.length < 5 ? bare : `${form.slice(0, -3)}y`
  if (/(?:ch|sh|ss|x|zz|o)es$/.test(form)) return form.slice(0, -2)
  // Nouns in -us and -as: viruses, biases, but houses, causes, phases.
  if (/(?:[^aeo]us|ias|[bg]as|eas)es$/.test(form) && !/(?:[cfmr]us|^us|cl[aeiou]+s|eas|^[bp]as)es$/.test(form)) return form.slice(0, -2)
  if (/(?:^|[^aeiou])(?:foc|ref|cauc|cens|circ|vir|chor|pl)uses$/.test(form) && !form.startsWith('ref')) return form.slice(0, -2)
  return bare
}

/** What a stem was before -ed, -ing or -er: its doubled consonant single again, its silent e back. */
function unstem(stem: string): string {
  if (/([bdgmnprt])\1$/.test(stem) && !DOUBLED.has(stem)) return stem.slice(0, -1)
  if (/(?:mimic|panic|traffic|picnic|frolic)k$/.test(stem)) return stem.slice(0, -1)
  return lostE(stem) ? `${stem}e` : stem
}

function lostE(stem: string): boolean {
  const exact = LONG_ENDINGS.get(`^${stem}`)
  if (exact !== undefined) return exact
  for (let length = Math.min(stem.length, 9); length >= 3; length--) {
    const known = LONG_ENDINGS.get(stem.slice(-length))
    if (known !== undefined) return known
  }
  if (/(?:ss|zz|[aeo]u)$/.test(stem)) return false
  const plain = stem.replace('qu', 'kw')
  if (/[aeiou]{2}[^aeiouscgvz]$/.test(plain) && !/(?:[iu]at|iet)$/.test(plain)) return false
  if (/^[^aeiouy]*[aeiouy][^aeiouwxyh]$/.test(plain)) return true
  return SHORT_ENDINGS.has(stem.slice(-2)) || SHORT_ENDINGS.has(stem.slice(-1))
}
