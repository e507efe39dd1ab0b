const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Verbs that give their object a place it had not: "hired Ann". */
export const APPOINTS: ReadonlySet<string> = words(
  'appoint elect hire recruit install inaugurate crown promote poach anoint enthrone consecrate ordain designate nominate swear',
)

/** The same, where what the place is follows: "named Ann to run it", "chose Ann as chair". */
export const CHOOSES: ReadonlySet<string> = words('name choose pick select tap sign bring make draft unveil present announce confirm')

/** Verbs that give their subject the place of their object: "Ann replaced Bo". */
export const REPLACES: ReadonlySet<string> = words('succeed replace supplant')

/** Verbs whose subject comes into a body: "Fiji joined the club". */
export const JOINS: ReadonlySet<string> = words('join accede enter')

/** Verbs that bring their object into a body: "admitted Fiji". */
export const ADMITS: ReadonlySet<string> = words('admit accept')

/** What one takes, or takes up, with a new place: "took office", "took the helm". */
export const POSTS: ReadonlySet<string> = words(
  'office post job role helm reins charge oath throne power presidency premiership chair seat leadership command chairmanship position mantle crown',
)

/** What one wins a place by: "won the election". */
export const CONTESTS: ReadonlySet<string> = words(
  'election vote runoff run-off ballot race contest presidency premiership nomination leadership primary by-election landslide',
)

/** Nouns for who has just come. */
export const NEWCOMERS: ReadonlySet<string> = words('newcomer arrival recruit appointee signing entrant joiner')

/** Nouns that somebody new is called by: with "new", "incoming", "next" before them. */
export const NEW_ONES: ReadonlySet<string> = words(
  'man woman face boy girl boss chief leader head ruler master captain coach manager holder colleague team-mate teammate neighbour neighbor host owner occupant tenant player',
)
