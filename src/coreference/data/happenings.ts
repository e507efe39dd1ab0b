/** What somebody did, or what was done to them, that a noun calls them after. */
export interface Happening {
  side: 'doer' | 'done-to'
  verbs: ReadonlySet<string>
}

const rows = (nouns: string, side: Happening['side'], verbs: string): [string, Happening][] =>
  nouns.split(' ').map((noun) => [noun, { side, verbs: new Set(verbs.split(' ')) }])

const all: readonly (readonly [string, Happening])[] = [
  ...rows(
    'winner victor champion',
    'doer',
    'win beat defeat triumph prevail outpoll oust thrash edge unseat trounce rout outvote topple pip',
  ),
  ...rows('loser', 'done-to', 'beat defeat thrash oust unseat outpoll edge trounce rout outvote topple pip'),
  ...rows('loser', 'doer', 'lose concede'),
  ...rows('ousted', 'done-to', 'oust depose topple overthrow unseat remove dismiss sack fire'),
  ...rows('winner victor', 'done-to', 'elect re-elect choose'),
  ...rows('leaver', 'doer', 'leave resign quit retire depart step stand go'),
  ...rows('leaver', 'done-to', 'succeed replace oust sack dismiss fire remove unseat'),
  ...rows('suspect detainee', 'done-to', 'arrest detain charge apprehend capture accuse question suspect hold'),
  ...rows('defendant accused', 'done-to', 'charge try accuse indict sue prosecute arraign arrest acquit convict sentence jail imprison'),
  ...rows('convict prisoner inmate killer murderer', 'done-to', 'jail convict sentence imprison incarcerate'),
  ...rows('victim', 'done-to', 'kill murder stab shoot attack rob assault wound injure strangle poison rape mug beat hit'),
  ...rows('killer murderer poisoner', 'doer', 'kill murder stab shoot strangle poison'),
  ...rows('attacker assailant gunman', 'doer', 'attack stab shoot assault kill wound injure'),
  ...rows('hostage captive', 'done-to', 'kidnap abduct seize capture hold'),
  ...rows('kidnapper captor', 'doer', 'kidnap abduct seize'),
  ...rows('nominee', 'done-to', 'nominate name choose pick'),
  ...rows('appointee', 'done-to', 'appoint name'),
  ...rows('guest visitor', 'done-to', 'welcome host receive greet'),
  ...rows('host hostess', 'doer', 'welcome host receive greet'),
  ...rows('founder co-founder', 'doer', 'found co-found establish create start set'),
  ...rows('author writer novelist', 'doer', 'write publish pen'),
  ...rows('laureate recipient', 'doer', 'win receive'),
  ...rows('laureate recipient honoree', 'done-to', 'award honour honor give'),
  ...rows('survivor', 'done-to', 'rescue save pull'),
  ...rows('patient', 'done-to', 'treat hospitalise hospitalize operate admit'),
  ...rows('owner', 'doer', 'own'),
  ...rows('deceased', 'doer', 'die'),
  ...rows('deceased', 'done-to', 'bury cremate mourn assassinate'),
  ...rows('scorer goalscorer', 'doer', 'score'),
  ...rows('donor benefactor', 'doer', 'donate give'),
  ...rows('buyer', 'doer', 'buy acquire purchase'),
]

/** Adjectives that tell what part somebody had in what happened, as the nouns do: "the defeated candidate". */
export const PARTS: ReadonlyMap<string, string> = new Map(
  [
    ['deceased', 'late dead'],
    ['leaver', 'outgoing departing departed'],
    ['loser', 'defeated beaten losing'],
    ['winner', 'winning victorious triumphant elected'],
    ['ousted', 'ousted deposed toppled overthrown sacked fired dismissed'],
    ['victim', 'slain murdered injured wounded'],
    ['detainee', 'detained arrested'],
    ['convict', 'jailed imprisoned convicted'],
    ['hostage', 'kidnapped abducted captured'],
  ].flatMap(([part = '', adjectives = '']) => adjectives.split(' ').map((adjective): [string, string] => [adjective, part])),
)

/** Nouns for a part in what happened: "Police arrested Bo Ek. The suspect …". */
export const HAPPENINGS: ReadonlyMap<string, readonly Happening[]> = new Map(
  all.map(([noun]) => [noun, all.filter(([other]) => other === noun).map(([, happening]) => happening)]),
)
