/**
 * Endings that a surname has for a woman or a man alone, in languages whose surnames agree with their bearer: Lithuanian, Czech and Slovak, Russian, Ukrainian, Bulgarian, Polish, Icelandic,
 * Greek. Endings that other languages have too ("-ina", "-ski", "-son", "-ov") are left out.
 */
export const SURNAME_ENDINGS: Readonly<Record<'f' | 'm', RegExp>> = {
  f: /(?:ien[ėe]|ait[ėe]|yt[ėe]|[ūu]tė|ov[áa]|ev[áa]|sk[áa]|skaya|skaia|d[óo]ttir|opoulou)$/u,
  m: /(?:auskas|avičius|evičius|avicius|evicius|[oe]poulos|skiy|skij|ský)$/u,
}

/** Surnames and places that end as women's surnames do, and are none. */
export const NO_WOMANS: ReadonlySet<string> = new Set('casanova villanova cordova córdova alaska nebraska terranova'.split(' '))
