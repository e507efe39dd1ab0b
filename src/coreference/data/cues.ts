/** Verbs that tell who says a quotation, by their lemma. */
export const CUES: ReadonlySet<string> = new Set(
  'say tell add warn announce insist note recall explain claim urge ask reply respond declare state write remark observe stress emphasise emphasize underline comment joke argue acknowledge admit concede conclude continue promise quip shout complain praise call cry answer read begin quote describe confess laugh whisper mutter sigh retort counter stipulate snap agree predict boast plead lament go think wonder tweet post inform assure muse confirm suggest report grumble sneer exclaim repeat protest object demand advise caution reassure vow pledge testify recount reflect chuckle growl murmur beam grin gush enthuse fume thunder crow roar tease deadpan interject elaborate clarify opine allege contend maintain reiterate underscore speculate marvel vent gripe jeer taunt bark yell scream sob groan moan hiss mumble stammer concur echo proclaim reckon message text email wire cable tweet'.split(
    ' ',
  ),
)

/** Verbs of wish, judgement and feeling, inside whose clause a quotation is their subject's words. */
export const EXPRESSES: ReadonlySet<string> = new Set(
  'wish praise hail denounce dismiss brand label accuse congratulate welcome convey express criticise criticize condemn reject deride mock commend applaud thank bid salute lambast slam defend deem consider vow regret'.split(
    ' ',
  ),
)

/** Verbs whose passive has for its subject who hears. */
export const HEARD: ReadonlySet<string> = new Set('tell ask inform warn urge remind advise assure'.split(' '))

/** What speaks for who wrote it. */
export const TEXTS: ReadonlySet<string> = new Set(
  'statement letter message telegram post tweet note cable communiqué communique memo email'.split(' '),
)

/** Verbs whose object, or whose "to …", is who is spoken to. */
export const ADDRESSES: ReadonlySet<string> = new Set(
  'congratulate thank wish greet welcome hail praise toast salute felicitate write send tell address bid assure cable wire honour honor'.split(
    ' ',
  ),
)

/** What somebody says, by its sort: "her warning of “a long winter”". */
export const SAYINGS: ReadonlySet<string> = new Set(
  'warning promise claim pledge call plea praise description remark comment verdict boast vow threat prediction talk assertion accusation demand complaint apology slogan motto rebuke retort quip jibe charge allegation argument admission confession reminder appeal suggestion dismissal denunciation invitation toast'.split(
    ' ',
  ),
)

/** What comes back to who asked. */
export const REPLIES: ReadonlySet<string> = new Set('reply answer response retort verdict word message call cry shout'.split(' '))
