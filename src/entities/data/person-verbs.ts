/** Verbs of news whose subject or object is a person, and hardly ever a body or a place. Own work (MIT), from general knowledge. */
const list = (verbs: string): ReadonlySet<string> => new Set(verbs.split(' '))

/** Their subject is somebody: "told reporters", "has resigned". */
export const DONE_BY_PEOPLE: ReadonlySet<string> = list(
  'tell resign die smile shrug laugh weep cry nod sigh joke wave apologise apologize recall remember marry graduate retire tweet testify plead confess murmur grin frown',
)

/** The subject of their passive is somebody: "was not hurt", "has been jailed". */
export const SUFFERED_BY_PEOPLE: ReadonlySet<string> = list(
  'hurt injure wound kill murder arrest detain jail imprison sentence convict acquit bear bury behead hospitalise hospitalize shoot stab elect re-elect appoint hire ' +
    'handcuff extradite knight unhurt unharmed survive rape kidnap abduct cremate mourn widow',
)

/** Their object is most often somebody. */
export const DONE_TO_PEOPLE: ReadonlySet<string> = list(
  'thank elect re-elect appoint marry arrest jail behead handcuff hug kiss bury greet divorce succeed',
)

/** Whom or what somebody has, and hardly ever a body or a place. */
export const PERSON_NOUNS_OF: ReadonlySet<string> = list(
  'wife husband son daughter mother father brother sister widow lawyer attorney girlfriend boyfriend fiancée family childhood death funeral birthday body face eyes head hair home career parents children',
)
