/** What clubs are called after their towns. Own list (MIT). */
export const CLUBS: ReadonlySet<string> = new Set(
  'Town City United Rovers Wanderers Athletic Albion Rangers Rovers County Wednesday Orient Argyle Thistle Villa Harriers Hotspur Academical Celtic Dynamo Spartak Galaxy Sounders'.split(
    ' ',
  ),
)

/** Who is a club's. Own list (MIT). */
export const SPORTSPEOPLE: ReadonlySet<string> = new Set(
  'player captain striker midfielder defender goalkeeper winger forward full-back left-back right-back centre-back skipper manager coach fan supporter squad teammate team-mate legend'.split(
    ' ',
  ),
)
