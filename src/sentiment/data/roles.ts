/** Words that say who holds an attitude and what it is towards, by lemma. Own work (MIT, like the code). */

const words = (list: string): readonly string[] => list.trim().split(/\s+/)

/** Verbs that report what somebody says or thinks: what their clause evaluates, their subject does. */
export const REPORTING: ReadonlySet<string> = new Set(
  words(`say note stress emphasise emphasize highlight add tell express point underline underscore describe call consider believe think argue voice declare state insist
    warn remark observe write tweet claim announce acknowledge admit concede agree contend maintain reckon suggest explain comment complain predict reiterate recall
    reply respond answer conclude confess joke quip post assert affirm find feel hope fear ask boast promise pledge sigh mutter recount`),
)

/** Verbs of judgement, with what they say of a judgement that has no polarity of its own: 0 for none. */
export const JUDGING: ReadonlyMap<string, -1 | 0 | 1> = new Map([
  ...words(
    'call consider find describe deem label regard judge see think term dub portray characterise characterize view rate pronounce feel',
  ).map((verb): [string, 0] => [verb, 0]),
  ...words('praise hail laud celebrate commend applaud salute').map((verb): [string, 1] => [verb, 1]),
  ...words(
    'dismiss denounce brand condemn decry deride mock ridicule criticise criticize slam blast attack reject lambast lambaste castigate deplore lament',
  ).map((verb): [string, -1] => [verb, -1]),
])

/** Of these, the verbs whose complement needs no "as": "called it a disgrace". */
export const NAMING: ReadonlySet<string> = new Set(
  words('call consider find deem label brand dub pronounce declare term judge think rate feel liken'),
)

/** Verbs for greeting somebody: how one does it is the greeter's attitude towards the greeted. */
export const GREETING: ReadonlySet<string> = new Set(
  words('welcome greet congratulate receive thank embrace applaud hug bid wish salute cheer praise host treat'),
)

/** Nouns for what somebody is or does well: praise of a person's courage is praise of the person. */
export const QUALITIES: ReadonlySet<string> = new Set(
  words(`courage patience kindness wisdom judgement judgment skill generosity honesty bravery dedication devotion commitment integrity humility grace dignity
    talent warmth loyalty friendship hospitality professionalism determination resilience foresight tact diligence heroism humanity competence arrogance negligence
    weakness incompetence cowardice cruelty hypocrisy silence indifference greed vanity stubbornness brutality`),
)

/** What a feeling's words stand with to name what it is about. */
export const ABOUT: readonly string[] = words('about at over against for with to towards toward in on')

/** What a verb of attitude stands with to name it. */
export const AGAINST: readonly string[] = words('about at of over against')

/** Nouns that say when, where and by what means something is said, and are no target. */
export const CIRCUMSTANCES: ReadonlySet<string> = new Set(
  words(`year month week day night morning evening time moment hour breath home statement speech letter market interview broadcast tweet message address news conference
    press twitter telephone phone television radio post meeting parliament public private vain return advance end beginning fact turn detail person front`),
)

/** Verbs of attitude that as often tell of a deed: they take a stand where what they are done to is something said, made or planned. */
export const FIGURATIVE: ReadonlySet<string> = new Set(
  words(
    'attack savage maul flay skewer roast torch trounce poison corrupt pervert trample sabotage defend slate trash slam blast pan rap resist fumble misuse abuse curse hector',
  ),
)

/** Verbs that tell how somebody says something, and else of a sound or a movement. */
export const SPOKEN: ReadonlySet<string> = new Set(words('snap snarl growl mutter moan groan sneer whine hiss fume rant rage thunder'))

/** What is made, shown and put forward: the nouns that critics speak of. */
export const WORKS: ReadonlySet<string> = new Set(
  words(`novel book film movie play opera album song show series programme program exhibition painting portrait poem essay article column report review memoir documentary production staging score
    law bill budget treaty accord pact reform scheme project draft manifesto motion ruling order rule tax ban measure system service budget amendment merger takeover handling record claim conduct reputation character
    candidate government party team club bank company council ministry police leadership`),
)

/** Endings of nouns for people. */
export const PERSON_ENDING: RegExp = /(?:er|or|ist|ian|man|men|ee|eer)$/

/** Nouns with such an ending that are no people. */
export const NO_PEOPLE: ReadonlySet<string> = new Set(
  words(`paper newspaper letter offer order border answer matter weather river water winter summer number power tower cover corner dinner center folder poster layer barrier carrier chapter charter computer
    counter disaster error factor floor door motor mirror sector vector harbor favor labor humor honor color behavior flavor terror corridor monitor indicator reactor fever fire tiger finger shoulder
    danger anger hunger encounter transfer buffer filter laser meter register helicopter trailer tractor thriller career committee fee coffee degree guarantee trigger container cancer server router
    printer wonder murder ladder timber lumber rubber amber chamber december september october november leather feather wafer manner banner dollar starter shelter newsletter theater theatre`),
)

/** Further nouns for people. */
export const PERSONS: ReadonlySet<string> = new Set(
  words(`president student resident opponent client patient agent parent correspondent immigrant tenant accountant assistant consultant participant defendant applicant servant merchant militant migrant inhabitant
    veteran citizen people fan critic youth child ally friend guest host pilgrim relative colleague faithful nurse diplomat woman cleric monk nun priest pope king queen chief boss coach captain pilot guard thief`),
)

/** Bodies of people, who can feel as people do, and are "it" all the same. */
export const BODIES: ReadonlySet<string> = new Set(
  words(`public crowd audience nation family press jury panel side staff capital club union village town city country party government crew team community minority majority opposition company board
    council committee`),
)

/** Adjectives with nouns beside which they name a kind or a state, and judge nothing: "stable condition", "false statements", "a good deal". */
export const TERMS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    ...['stable', 'critical', 'serious', 'grave', 'fair', 'poor', 'satisfactory'].map((word): [string, string] => [word, 'condition']),
    ['false', 'condition statement return document name alarm start passport invoice identity evidence pretence information ceiling teeth'],
    ['loved', 'one ones'],
    ['good', 'condition deal many morning evening night afternoon'],
    ['great', 'deal many number grandfather grandmother grandson granddaughter'],
    [
      'happy',
      'birthday birthdays return returns year christmas easter new eid diwali hanukkah nowruz thanksgiving anniversary day name holiday holidays holi ramadan',
    ],
    ['merry', 'christmas'],
    ['best', 'man friend actor actress film picture director'],
    ['strong', 'wind gale current'],
    ['dangerous', 'driving'],
    ['grievous', 'harm'],
    ['aggravated', 'assault'],
  ].map(([word = '', nouns = '']): [string, ReadonlySet<string>] => [word, new Set(words(nouns))]),
)

/** Verbs that ask somebody to be so, and do not find them so. */
export const REQUESTS: ReadonlySet<string> = new Set(words('ask urge tell want need call beg plead order expect vow promise try hope wish'))

/** Verbs of accusing, whose "of" names the charge. */
export const ACCUSING: ReadonlySet<string> = new Set(words('accuse suspect convict acquit clear rob deprive'))
