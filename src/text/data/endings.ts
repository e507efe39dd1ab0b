const pairs = (list: string, value: boolean): [string, boolean][] =>
  list
    .trim()
    .split(/\s+/)
    .map((ending) => [ending, value])

/** Whole stems (`^`) and endings of three letters or more that decide whether a stem lost a silent e: `creat|ing`, but `treat|ing`. The longest decides. */
export const LONG_ENDINGS: ReadonlyMap<string, boolean> = new Map([
  ...pairs(
    `creat writ cit incit invit excit ignit unit expedit extradit recit compet delet complet deplet postpon aton condon clon dethron phon
     lineat ideat permeat nucleat gaug goug delug wreath swath tith scyth teeth rebuk queu swip thron chaperon hing stamped conven interven superven contraven ced supersed imped interfer adher persever coher ignor explor restor stor deplor ador implor scor com hal scal consol parol cajol condol
     bath breath cloth sooth loath seeth writh sheath ^past ^past wast tast hast ang rang chang guid suad eng fring cring ^hing ^bing ^ting ung ^spong ^ow ^awe ^ach cach ^di ^li ^ti ^vi
     defin reun telescop welcom nam gam fram ^us ^ey ^ax giv headlin ^clon ^cop lov`.replaceAll('^^', '^'),
    true,
  ),
  ...pairs(
    `ang hang ^bang ^gang ^clang ^fang young ^hung ^swung focus caucus chorus ^bias canvas ^gas pivot ballot pilot ^method collar ^pencil ^cabin ^gun
     reput debut input output ^martin margin ^origin bargain ^orphan ^begin ^rapid ^vivid ^solid ^humid ^timid murmur ^sulfur occur ^god ^led ^top ^begin
     prohibit devil ltz itz sync zinc elicit solicit imperil sugar mortar exhibit inhibit inherit inhabit ^chin robin coffin ^spin ^cousin ruin deposit posit limit visit edit profit commit credit submit permit ^fit`,
    false,
  ),
])

/** Endings of one or two letters after which a silent e was lost. */
export const SHORT_ENDINGS: ReadonlySet<string> = new Set(
  `c s z v u at ut ot id ud od ad in un ir ur ar ul il am im um ak ik ok ek ag eg ig ap ob ib ub ab dg rg lg bl dl fl gl kl pl tl zl cl sl cr tr vr yp yl`.split(
    ' ',
  ),
)

/** Verbs that end in a doubled consonant of their own. */
export const DOUBLED: ReadonlySet<string> = new Set([
  'add',
  'err',
  'egg',
  'ebb',
  'purr',
  'putt',
  'butt',
  'boycott',
  'inn',
  'odd',
  'watt',
  'whirr',
])

/** Nouns whose -s is no plural's, or that have no singular of the same sense. */
export const PLURAL_ONLY: ReadonlySet<string> = new Set(
  `news series species means headquarters troops regards thanks clothes goods supplies odds earnings proceeds remains surroundings savings politics economics
   physics mathematics ethics statistics athletics electronics logistics linguistics tactics dynamics pants trousers jeans scissors glasses sunglasses pajamas
   premises outskirts whereabouts barracks crossroads belongings people police cattle data media utilities communications gallows alms
   amends riches auspices contents arrears finances netherlands philippines olympics paralympics`.split(/\s+/),
)

/** Nouns that end in -ie, in -oe and in -se after a vowel that would otherwise lose more than their -s. */
export const SINGULAR_E: ReadonlySet<string> = new Set(
  `movie cookie calorie tie pie lie die zombie selfie rookie cabbie brownie hippie yuppie genie eerie smoothie foodie newbie veggie prairie hoodie goalie collie
   boogie birdie bookie junkie pixie cutie auntie doggie kiddie sortie toe shoe foe doe hoe woe oboe canoe ache headache cache axe niche avalanche psyche
   quiche creche cliche moustache mustache stomachache toothache microfiche`.split(/\s+/),
)

/** Nouns in -men that are no plurals. */
export const MEN_OF_THEIR_OWN: ReadonlySet<string> = new Set([
  'specimen',
  'omen',
  'regimen',
  'abdomen',
  'acumen',
  'semen',
  'hymen',
  'ramen',
  'amen',
])

/** Past forms of verbs in -ee. Other verbs in -eed are infinitives: need, succeed, breed. */
export const PAST_OF_EE: ReadonlySet<string> = new Set([
  'agreed',
  'disagreed',
  'freed',
  'decreed',
  'guaranteed',
  'refereed',
  'teed',
  'peed',
  'overseed',
])

/** Adjectives and adverbs in -er and -est that are no comparatives and superlatives. */
export const UNCOMPARED: ReadonlySet<string> = new Set(
  `best west midwest northwest southwest honest dishonest modest immodest earnest manifest arrest rest least abreast
   other another former latter inner outer upper proper improper sober bitter clever tender eager meager slender sheer super premier utter sinister
   somber silver amber under over further either neither together cancer leather rubber winter summer computer master consumer per singer
   cross-border soccer water paper power minister border user career`.split(/\s+/),
)
