/**
 * Words of attitude in news, by lemma. Own work (MIT, like the code): facts about English, gathered from general knowledge of newspaper
 * language. General polarity comes from AFINN-165 (through natural); what stands here adds to it or corrects it for news.
 */

const words = (list: string): readonly string[] => list.trim().split(/\s+/)

/** Verbs whose subject takes a stand on their object. */
export const ATTITUDE_VERBS: Readonly<Record<'positive' | 'negative', readonly string[]>> = {
  positive: words(
    'praise laud hail applaud commend admire appreciate cherish value celebrate endorse thank salute compliment honour honor trust respect enjoy love treasure esteem extol relish',
  ),
  negative: words(
    'condemn criticise criticize denounce deplore decry blast slam lambast lambaste accuse blame reject rebuke chide scold fault attack assail deride mock ridicule berate castigate censure lament regret resent despise hate detest fear distrust mistrust complain protest bemoan dismiss scorn loathe abhor warn disparage vilify reprimand',
  ),
}

/** Nouns of attitude that follow a verb of expression: "expressed confidence", "voiced concern". */
export const ATTITUDE_NOUNS: Readonly<Record<'positive' | 'negative', readonly string[]>> = {
  positive: words(
    'confidence hope satisfaction gratitude appreciation admiration optimism support solidarity joy delight pride trust praise enthusiasm respect thanks approval sympathy pleasure relief faith affection readiness',
  ),
  negative: words(
    'concern regret alarm anger dismay disappointment outrage fear worry doubt scepticism skepticism frustration displeasure condemnation criticism unease indignation sorrow sadness reservation reservations misgiving misgivings grief disgust contempt fury anxiety impatience disquiet',
  ),
}

export const EXPRESSION_VERBS: ReadonlySet<string> = new Set(
  words('express voice convey note state show declare offer share reiterate register feel have display signal underline'),
)

/** Adjectives and adverbs that evaluate what they stand with. */
export const EVALUATIVES: Readonly<Record<'positive' | 'negative', readonly string[]>> = {
  positive: words(
    `warm warmly keen cordial cordially fraternal friendly constructive constructively productive fruitful substantive beneficial dynamic progressive rewarding successful successfully
     excellent outstanding remarkable remarkably impressive brilliant brilliantly superb splendid wonderful great strong close closest valuable invaluable vital helpful generous generously gracious graciously courageous
     brave bravely wise wisely sincere sincerely heartfelt delighted pleased proud proudly glad grateful thankful hopeful optimistic encouraging encouraged promising trusted reliable exemplary historic welcome
     effective efficient skilful skillful talented gifted elegant elegantly charming delightful lively memorable stunning beautiful beautifully dedicated devoted tireless tirelessly smooth sound fair balanced
     happy joyful joyous joyfully frank honest honestly admirable commendable notable stable enduring unwavering steadfast invigorating inspiring thoughtful tender thrilled enthusiastic enthusiastically affectionate visionary
     exceptional astonishing magnificent remarkable robust vibrant popular beloved respected honoured honored distinguished dear fine fond fondly kind kindly patient patiently worthy friendly polite patriotic prestigious gallant heroic jubilant`,
  ),
  negative: words(
    `regrettable regrettably unacceptable shameful disgraceful outrageous appalling appallingly reckless recklessly irresponsible dangerous dangerously illegal illegitimate unjust unjustified unfair unfairly brutal brutally cruel cruelly cynical cynically hypocritical
     disappointing disappointed dismal poor poorly weak weakest bad badly worse worst terrible terribly dreadful awful disastrous catastrophic chaotic clumsy clumsily corrupt incompetent inept hollow empty futile naive foolish absurd
     ridiculous arrogant stubborn cold coldly chilly hostile bitter bitterly angry angrily furious furiously harsh harshly sharp sharply tense strained fragile alarming alarmed worried concerned troubling deplorable
     despicable vile insulting offensive humiliating unhelpful counterproductive divisive toxic misleading false dishonest treacherous cowardly lacklustre sluggish tedious dull dreary bland grim bleak gloomy ugly painful sad sadly unhappy sorry
     unprovoked unwarranted unwelcome unworthy untenable intolerable inexcusable unforgivable pointless meaningless toothless half-hearted lukewarm belated overdue overdone heavy-handed high-handed petty sour wretched scandalous farcical laughable dubious shabby baffling dispiriting indefensible deafening toothless woeful shameless shamelessly stupid silly timid spiteful snide nasty`,
  ),
}

/** Nouns that evaluate: what somebody calls a thing. */
export const EVALUATIVE_NOUNS: Readonly<Record<'positive' | 'negative', readonly string[]>> = {
  positive: words(
    'triumph breakthrough masterpiece delight gem inspiration hero heroine friendship brotherhood excellence satisfaction gratitude admiration applause ovation praise',
  ),
  negative: words(
    'disgrace betrayal farce sham scandal blunder fiasco insult outrage hypocrisy mockery travesty disappointment criticism condemnation failure mistake folly nonsense shame disaster catastrophe aggression arrogance contempt provocation slap',
  ),
}

/** Words that strengthen or weaken what follows them; they belong to the phrase. */
export const INTENSIFIERS: ReadonlySet<string> = new Set(
  words(
    'very highly deeply extremely truly really most more so too particularly especially incredibly utterly completely fully greatly profoundly refreshingly evidently woefully sharply strongly openly warmly genuinely exceptionally increasingly quite rather somewhat slightly enormously hugely immensely thoroughly mutually widely bitterly fiercely roundly visibly clearly',
  ),
)

export const NEGATORS: ReadonlySet<string> = new Set(words("not n't never no hardly scarcely neither nor without nothing lack"))

/** Words that AFINN gives a polarity to, but that name a thing or an event in news and evaluate nothing. */
export const NEUTRAL_IN_NEWS: ReadonlySet<string> = new Set(
  words(`security defence defense united like share shared agree agreed agreement accept win won winner winning victory top lead leading natural free freedom active important join allow increase growth interest
    straight big super want reach peace peaceful energy fresh novel clear clean safe solution legal commit committed commitment approve approved award celebrate bright true easy matter mature positive ability able adequate advantage ensure
    war dead die died kill killed killing death crime criminal prison arrest attack attacked bomb crisis emergency accident injure injured violence military conflict fight fire cut cancel charge stop drop
    debt cost lose lost loss limited low lower limit pay strike suspect suspended ban block hard cold sick ill leave left late conflicting critical dark no demand demonstration delay delayed drown drowned disaster earthquake
    alone miss missed missing vague tax exclude withdrawal resign resigned dump gun guilty suffer suffering victim poverty pollution poison risk serious shortage warning wrong problem difficult difficulty tough hunger rich rising help helping support supported supporter supporters supporting back backed save saved hope hopes chance growing opportunity profit
    prevent protest protester protesters rebel rebels riot rival rivals sanction sanctions tension threat threaten threatened trial trouble unemployed unemployment violent weapon wound wounded resolve resolved responsible intense straightforward applause greet greeting greetings congratulate congratulation congratulations welcome welcomed wish wishes celebration hug honour honours kiss dear fun gift grand grant heaven jubilant legacy merry miracle please`),
)

/** Adjectives that say what somebody feels: who is so, holds the attitude. */
export const FEELINGS: ReadonlySet<string> = new Set(
  words(
    'keen grateful thankful proud pleased delighted glad happy sorry angry furious worried concerned alarmed confident hopeful optimistic satisfied disappointed eager thrilled unhappy sad dismayed enthusiastic impatient wary sceptical skeptical anxious fearful jubilant',
  ),
)

/** Nouns for what somebody says or sends to somebody: a warm one is its sender's warmth towards its addressee. */
export const MESSAGES: ReadonlySet<string> = new Set(
  words(
    'message wish wishes greeting greetings congratulation congratulations welcome letter telegram word words praise thanks tribute toast applause regards note card compliment reception gratitude condolence',
  ),
)
