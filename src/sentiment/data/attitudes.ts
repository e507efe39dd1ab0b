/**
 * Words of attitude in news, by lemma. Own work (MIT, like the code): facts about English, gathered from general knowledge of newspaper
 * language. General polarity comes from AFINN-165 (through natural); what stands here adds to it or corrects it for news.
 */

const words = (list: string): readonly string[] => list.trim().split(/\s+/)

/** Verbs whose subject takes a stand on their object. */
export const ATTITUDE_VERBS: Readonly<Record<'positive' | 'negative', readonly string[]>> = {
  positive: words(
    'praise laud hail applaud commend admire appreciate cherish value endorse thank salute compliment trust respect enjoy love treasure esteem extol relish deserve adore revere idolise idolize rejoice prize savour savor champion congratulate welcome',
  ),
  negative: words(
    'condemn criticise criticize denounce deplore decry blast slam lambast lambaste accuse blame reject rebuke chide scold fault deride mock ridicule berate castigate censure lament regret resent despise hate detest fear distrust mistrust complain bemoan dismiss scorn loathe abhor disparage vilify reprimand doubt belittle decry disdain begrudge dislike denigrate demonise demonize discredit slate pan rap savage trash excoriate pillory rail grumble fume sneer scoff jeer squander betray botch bungle undermine',
  ),
}

/** Nouns of attitude that follow a verb of expression: "expressed confidence", "voiced concern". */
export const ATTITUDE_NOUNS: Readonly<Record<'positive' | 'negative', readonly string[]>> = {
  positive: words(
    'confidence hope satisfaction gratitude appreciation admiration optimism support solidarity joy delight pride trust praise enthusiasm respect thanks approval sympathy pleasure relief faith affection readiness esteem warmth fondness',
  ),
  negative: words(
    'concern regret alarm anger dismay disappointment outrage fear worry doubt scepticism skepticism frustration displeasure condemnation criticism unease indignation sorrow sadness reservation reservations misgiving misgivings grief disgust contempt fury anxiety impatience disquiet irritation annoyance disdain scorn exasperation consternation horror resentment bitterness distrust mistrust opposition objection objections disapproval hostility distaste dissatisfaction shame embarrassment',
  ),
}

/** Nouns that name what somebody feels; with whose they are, or with "in" and "with" before them, they carry it by themselves: "her delight", "with affection", "in disgust". */
export const FEELING_NOUNS: ReadonlySet<string> = new Set(
  words(
    `satisfaction gratitude appreciation admiration joy delight pride praise enthusiasm pleasure relief affection optimism alarm anger dismay disappointment outrage scepticism skepticism frustration
    displeasure condemnation criticism unease indignation sorrow sadness disgust contempt fury anxiety irritation annoyance disdain scorn derision exasperation consternation horror resentment bitterness
    acclaim applause disbelief embarrassment shame dread fondness distaste regret impatience grace warmth`,
  ),
)

export const EXPRESSION_VERBS: ReadonlySet<string> = new Set(
  words(
    'express voice convey note state show declare offer share reiterate register feel have display signal underline harbour harbor nurse raise air vent radiate exude communicate relay profess confess avow proclaim restate repeat record take',
  ),
)

/** Adjectives and adverbs that evaluate what they stand with. */
export const EVALUATIVES: Readonly<Record<'positive' | 'negative', readonly string[]>> = {
  positive: words(
    `comradely hearty overwhelming warm warmly keen cordial cordially fraternal friendly constructive constructively productive fruitful substantive beneficial dynamic progressive rewarding successful
     excellent outstanding remarkable remarkably impressive brilliant brilliantly superb splendid wonderful great strong close closest valuable invaluable vital helpful generous generously gracious graciously courageous
     brave bravely wise wisely sincere sincerely heartfelt delighted pleased proud proudly glad grateful thankful hopeful optimistic encouraging encouraged promising trusted reliable exemplary historic welcome
     effective efficient skilful skillful talented gifted elegant elegantly charming delightful lively memorable stunning beautiful beautifully dedicated devoted tireless tirelessly smooth sound fair balanced
     happy joyful joyous joyfully frank honest honestly admirable commendable notable stable enduring unwavering steadfast invigorating inspiring thoughtful tender thrilled enthusiastic enthusiastically affectionate visionary
     exceptional astonishing magnificent robust vibrant transformative iconic integral humble humbly gentle gently glorious gloriously refreshing refreshingly inspired inspirational predictable loyal loyally faithful faithfully
     tactful graceful gracefully calm calmly steady decisive decisively principled selfless selflessly fearless fearlessly admiring admiringly appreciative reassuring reassured hearty heartily unmatched unrivalled unparalleled
     commanding masterly masterful sublime exquisite delicious captivating compelling engaging witty wittily clever cleverly ingenious accomplished competent knowledgeable insightful eloquent eloquently prudent sensible
     responsible pragmatic visionary groundbreaking pioneering landmark pivotal indispensable invaluable instrumental essential extraordinary extraordinarily phenomenal marvellous marvelous terrific fantastic fabulous incredible amazing
     superior flawless impeccable peerless venerable esteemed cherished adored acclaimed celebrated treasured prized lovable likeable likable amiable genial convivial hospitable peaceable conciliatory magnanimous dignified noble
     patriotically dutiful conscientious diligent diligently industrious meticulous rigorous credible trustworthy dependable honourable honorable upright decent transparent just righteous lasting flourishing thriving prosperous
     united purposeful resilient resolute supportive upbeat buoyant cheerful cheerfully merry sunny bright comforting soothing hopefully advantageous favourable favorable useful worthwhile convincing persuasive satisfactory satisfying welcoming acceptable ardent amusing complimentary gorgeous ideal idealistic energetic energised energized charmed flattering forgiving entertaining meritorious radiant pleasant palatable passionate
     pleasing respectful respectable relaxing thrilling truthful trusting spirited vivid vibrant refined polished stylish tasteful graceful  deft adroit astute shrewd savvy perceptive sagacious judicious measured
     temperate  open-minded fair-minded broad-minded tolerant humane compassionate caring considerate unpretentious unassuming down-to-earth approachable  sociable warm-hearted kind-hearted
     stirring rousing uplifting exhilarating breathtaking dazzling spectacular stellar sterling first-rate first-class world-class top-notch unforgettable timeless enchanting mesmerising mesmerizing haunting hilarious funny playful
     tenacious gritty plucky stoic stoical indefatigable undaunted unyielding determined wholehearted whole-hearted unqualified unreserved unstinting fulsome glowing rave rapturous triumphant victorious  auspicious propitious bountiful scrupulous courteous lovely tremendous ironclad impactful statesmanlike gripping  level-headed even-handed forthright candid candidly unbowed unafraid unflinching far-sighted clear-eyed big-hearted good-natured well-deserved heart-warming heartwarming commendably laudable praiseworthy exemplary unselfish incorruptible inspiringly popular beloved respected honoured honored distinguished dear fine fond fondly kind kindly patient patiently worthy friendly polite patriotic prestigious gallant heroic jubilant`,
  ),
  negative: words(
    `regrettable regrettably unacceptable shameful disgraceful outrageous appalling appallingly reckless recklessly irresponsible dangerous dangerously illegitimate unjust unjustified unfair unfairly brutal brutally cruel cruelly cynical cynically hypocritical
     disappointing disappointed dismal poor poorly weak weakest bad badly worse worst terrible terribly dreadful awful disastrous catastrophic chaotic clumsy clumsily corrupt incompetent inept hollow futile naive foolish absurd
     ridiculous arrogant stubborn cold coldly chilly hostile bitter bitterly angry angrily furious furiously harsh harshly sharp sharply tense strained fragile alarming alarmed worried concerned troubling deplorable
     despicable vile insulting offensive humiliating unhelpful counterproductive divisive toxic misleading false dishonest treacherous cowardly lacklustre sluggish tedious dull dreary bland grim bleak gloomy ugly painful sad sadly unhappy sorry
     unprovoked unwarranted unwelcome unworthy untenable intolerable inexcusable unforgivable pointless meaningless toothless half-hearted lukewarm belated overdue overdone heavy-handed high-handed petty sour wretched scandalous farcical laughable dubious shabby baffling dispiriting indefensible deafening toothless woeful shameless shamelessly stupid silly timid spiteful snide nasty
     ill-tempered ill-judged ill-advised ill-conceived ill-timed ill-prepared quarrelsome baffled dispirited vague woefully icily icy curt curtly frosty frostily sourly grudging grudgingly gruff sullen sulky
     dissatisfied displeased annoyed irritated irritating annoying infuriating infuriated exasperated frustrated frustrating outraged appalled disgusted disgusting horrified horrifying horrific heinous monstrous barbaric savage savagely vicious viciously
     atrocious abhorrent abominable repugnant repulsive loathsome odious obnoxious contemptible contemptuous dismissive dismissively disrespectful scornful scornfully disdainful derisive sarcastic sarcastically mocking mockingly
     inadequate ineffective ineffectual inefficient unworkable unrealistic unsustainable unreasonable unnecessary needless senseless mindless thoughtless careless carelessly negligent lazy sloppy shoddy slapdash amateurish
     bureaucratic cumbersome unwieldy convoluted incoherent inconsistent contradictory muddled confused confusing opaque secretive evasive slippery devious deceitful deceptive disingenuous two-faced underhand unscrupulous
     unprincipled unethical immoral undemocratic autocratic authoritarian tyrannical despotic dictatorial oppressive repressive draconian heavy-handed ruthless ruthlessly merciless callous callously heartless inhuman inhumane
     selfish greedy vain pompous pretentious conceited smug complacent condescending patronising patronizing haughty imperious insolent rude rudely boorish crude vulgar tasteless distasteful tactless indecent obscene lewd
     racist sexist xenophobic bigoted discriminatory intolerant extremist fanatical inflammatory provocative incendiary hateful malicious malevolent vindictive vengeful sinister insidious ominous menacing threatening
     damaging detrimental harmful ruinous devastating crippling perilous risky precarious volatile unstable shaky flimsy threadbare feeble weakly hapless hopeless helpless forlorn desperate dire grave tragic lamentable unfortunate unfortunately sadly
     mediocre uninspired uninspiring unimpressive unconvincing unremarkable forgettable boring tiresome stale hackneyed trite banal shallow superficial simplistic one-sided biased partisan unbalanced lopsided
     embarrassing embarrassed ashamed shamed disgraced discredited tarnished tainted flawed faulty defective broken dysfunctional rotten corrupted murky suspect suspicious questionable doubtful implausible far-fetched
     outdated obsolete antiquated backward primitive overblown exaggerated overrated inflated excessive disproportionate extravagant wasteful costly unaffordable punishing painfully
     terrified frightened fearful scared nervous anxious uneasy gloomily pessimistic despondent disheartened disheartening demoralised demoralized demoralising demoralizing discouraged discouraging disillusioned weary jaded
     pained saddened heartbroken distraught afraid
     aggressive awkward confrontational damning degrading exhausting excruciating frantic ignorant irrational messy moody nagging poisonous problematic rebellious sickening sickened stifling stressful terrifying troublesome worrisome
     abysmal atrocious   blinkered bloodthirsty bogus brazen brash brittle bumbling caustic clueless clownish coarse cowed crass craven crooked  cutthroat dastardly debased decrepit defeatist delinquent
     demeaning derisory despondent diabolical dictatorial disagreeable disastrous discourteous disgruntled disingenuous disloyal disorderly disreputable disruptive dithering divisive dodgy dour downbeat dreary drab egregious erratic
     evasive facile fake farcical fateful fawning feckless fickle flagrant flippant foolhardy fraudulent fruitless fussy futile ghastly glaring glib gratuitous grotesque grubby grudging gruesome gullible half-baked ham-fisted haphazard
     hard-hearted harried hidebound  horrendous hostile humourless humorless hypersensitive idle ill-defined ill-fated ill-informed ill-mannered ill-suited immature impolite impotent improper imprudent impulsive inappropriate
     incendiary incompetent indecisive indefensible indifferent inept inexcusable inexplicable inferior infamous inglorious  insincere insipid insubstantial intemperate invidious irksome  irreparable
     jarring jittery joyless laborious  lackadaisical lamentable laughable lawless lifeless limp loathsome lousy lurid manipulative meagre meager meddlesome mendacious miserable miserly muddle-headed mulish naive nauseating nefarious
     neglectful nonchalant notorious numbing obsequious obtuse off-key overbearing overcautious overzealous paltry partisan patchy peevish perfidious pernicious perplexing petulant piecemeal pitiless pointless ponderous preachy predatory
     prejudiced presumptuous profligate puerile punitive pushy quixotic ragged rambling rash raucous reactionary rebarbative reprehensible retrograde rotten rudderless  sadistic sanctimonious scathing scattershot scurrilous seedy
     self-defeating self-serving self-important self-righteous servile shambolic shameful shocking short-tempered shrill sickly sinful slanderous sleazy slipshod sluggish sneaky sordid spineless spurious squalid stingy stinging strident stunted
     subservient sulking surly tardy tawdry tepid testy thankless thoughtless threadbare thuggish timid tiresome torturous touchy traitorous treacherous turgid two-faced unbearable uncaring uncivil unconscionable uncouth undeserved undignified 
     unfeeling unflattering unfit unfounded ungracious ungrateful unimaginative uninformed unlikeable unpalatable unpatriotic unpleasant unpopular unready unruly unsatisfactory unsavoury unsavory unscrupulous unseemly unsettling unsound unspeakable
     untrue untrustworthy unwise vacuous vapid venal venomous vexing virulent vitriolic vulgar warped wasteful weak-kneed weak-willed weaselly wily wishy-washy witless woolly worthless wrong wrongful 
     childish infantile pitiful pathetic inelegant ungainly prickly cross unimpressed rushed syrupy saccharine cloying stilted tone-deaf wrongheaded short-sighted shortsighted misguided misplaced mistaken delicate
     resentful bitterest jealous envious sceptical skeptical wary distrustful mistrustful unfriendly unkind unkindly unforgiving uncooperative obstructive intransigent obstinate inflexible rigid pigheaded hysterical paranoid delusional deluded deranged insane crazy mad madly idiotic moronic ludicrous preposterous nonsensical fatuous inane`,
  ),
}

/** Nouns that evaluate: what somebody calls a thing. */
export const EVALUATIVE_NOUNS: Readonly<Record<'positive' | 'negative', readonly string[]>> = {
  positive: words('triumph breakthrough masterpiece delight gem inspiration hero heroine brotherhood excellence ovation'),
  negative: words(
    'disgrace betrayal farce sham scandal blunder fiasco insult hypocrisy mockery travesty failure mistake folly nonsense shame catastrophe arrogance provocation slap',
  ),
}

/** Nouns that evaluate only where somebody or something is said to be or to show it: "That is a lie", "accused her of negligence", "thanked him for his kindness". */
export const PREDICATED_NOUNS: Readonly<Record<'positive' | 'negative', readonly string[]>> = {
  positive: words(
    'kindness courage bravery heroism wisdom generosity patience brilliance decency humility dedication integrity statesmanship ally blessing treasure marvel milestone tribute gentleman friend partner champion pillar success',
  ),
  negative: words(
    `negligence weakness lie liar coward cowardice snub
      mess shambles chaos surrender blackmail bullying nightmare debacle bungling incompetence ineptitude stupidity madness lunacy insanity absurdity charade circus joke stunt gimmick ploy smear slur slander falsehood fabrication propaganda puppet stooge tyrant dictator bully thug
     fool clown traitor crook fraud hypocrite villain monster butcher murderer terrorist criminal atrocity barbarism savagery cruelty brutality injustice
     humiliation indignity disservice stain blot plague curse menace scourge bloodbath massacre tyranny oppression treachery treason cynicism dishonesty complacency
     indifference inaction paralysis obstruction interference meddling intimidation aggressor rubbish garbage gibberish claptrap drivel hogwash`,
  ),
}

/** Words that strengthen or weaken what follows them; they belong to the phrase. */
export const INTENSIFIERS: ReadonlySet<string> = new Set(
  words(
    'very highly deeply extremely truly really most more so too less least far much no pretty downright wholly entirely totally absolutely simply just particularly especially incredibly utterly completely fully greatly profoundly refreshingly evidently woefully sharply strongly openly warmly genuinely exceptionally increasingly quite rather somewhat slightly enormously hugely immensely thoroughly mutually widely bitterly fiercely roundly visibly clearly',
  ),
)

export const NEGATORS: ReadonlySet<string> = new Set(words("not n't never no hardly scarcely neither nor without nothing lack"))

/** Words that AFINN gives a polarity to, but that name a thing or an event in news and evaluate nothing. */
export const NEUTRAL_IN_NEWS: ReadonlySet<string> = new Set(
  words(`muddy crude lethal accused unable security defence defense united like share shared agree agreed agreement accept win won winner winning victory top lead leading natural free freedom active important join allow increase growth interest
    straight big super want reach peace peaceful energy fresh novel clear clean safe solution legal commit committed commitment approve approved award celebrate bright true easy matter mature positive ability able adequate advantage ensure
    war dead die died kill killed killing death crime criminal prison arrest attack attacked bomb crisis emergency accident injure injured violence military conflict fight fire cut cancel charge stop drop
    debt cost lose lost loss limited low lower limit pay strike suspect suspended ban block hard cold sick ill leave left late conflicting critical dark no demand demonstration delay delayed drown drowned disaster earthquake
    alone miss missed missing vague tax exclude withdrawal resign resigned dump gun guilty suffer suffering victim poverty pollution poison risk serious shortage warning wrong problem difficult difficulty tough hunger rich rising help helping support supported supporter supporters supporting back backed save saved hope hopes chance growing opportunity profit
    prevent protest protester protesters rebel rebels riot rival rivals sanction sanctions tension threat threaten threatened trial trouble unemployed unemployment violent weapon wound wounded resolve resolved responsible intense straightforward applause greet greeting greetings congratulate congratulation congratulations welcome welcomed wish wishes celebration hug honour honours kiss dear fun gift grand grant heaven jubilant legacy merry miracle please successfully historically effectively gold hazardous suicidal wrongfully infectious accidental negative positive vulnerable disadvantaged blurry ethical psychopathic jailed restricted infected alive unclear unconstitutional comprehensive progressive empty relaxed interested important odd bankrupt careful carefully strengthen sustainable flagship lonely alone slammed jobless homeless deadly severe prominent famous accused suspicious lucky illegal illegally unlawful fatal furious apology guilty dead mistaken historically excited lost imprisoned arrested detained`),
)

/** Adjectives that say what somebody feels: who is so, holds the attitude. */
export const FEELINGS: ReadonlySet<string> = new Set(
  words(
    'keen grateful thankful proud pleased delighted glad happy sorry angry furious worried concerned alarmed confident hopeful optimistic satisfied disappointed eager thrilled unhappy sad dismayed enthusiastic impatient wary sceptical skeptical anxious fearful jubilant unimpressed ashamed unashamed honoured honored terrified afraid frightened scared dissatisfied displeased annoyed irritated outraged appalled disgusted horrified frustrated exasperated infuriated embarrassed nervous uneasy pessimistic reassured encouraged discouraged resentful jealous envious baffled confused unafraid appreciative relieved amused impressed pained saddened heartened grieved bereft distraught',
  ),
)

/** Nouns for what somebody says or sends to somebody: a warm one is its sender's warmth towards its addressee. */
export const MESSAGES: ReadonlySet<string> = new Set(
  words(
    'message wish wishes greeting greetings congratulation congratulations welcome letter telegram word words praise thanks tribute toast applause regards note card compliment reception gratitude condolence',
  ),
)

/** Words that turn round what they stand with: "less welcome", "not all were pleased". */
export const REVERSERS: ReadonlySet<string> = new Set(words('less least'))

/** Words of excess: too much of a good thing is a fault. */
export const EXCESS: ReadonlySet<string> = new Set(words('too overly excessively'))

/** Adjectives that tell of touch, taste, strength or size as often as of an attitude. They evaluate what people say, do and feel to each other, not things. */
export const PHYSICAL: ReadonlySet<string> = new Set(
  words(
    `warm warmer warmest cold colder coldest sharp sharper sharpest harsh hard soft bright strong stronger strongest weak weaker weakest poor fine close closest sound smooth rough bitter sour sweet calm steady stable fair fresh frosty icy
    empty broken grave dear fond great good better best bad worse worst dull clean dark light rich healthy prosperous wild rigid shallow dangerous gentle fragile volatile ugly beautiful critical united essential crucial popular close costly lasting just responsible capable decent
    measured blunt stern severe fierce tender credible modest toxic rotten rotting slippery messy idle devastating ominous muddy murky tainted poisonous stale crude primitive limp ragged patchy faulty defective`,
  ),
)

/** What people say, do and feel: the nouns that such adjectives evaluate. */
export const SOCIAL: ReadonlySet<string> = new Set(
  words(
    `word message welcome greeting wish congratulation letter speech statement remark response reaction reception tone rhetoric criticism rebuke condemnation warning attack exchange debate dispute quarrel row feud battle fight contest campaign
    relation relationship tie bond friendship friend cooperation partnership alliance ally support supporter backing opposition leadership leader stance position commitment record performance result effort work job idea plan proposal policy decision
    choice move step deal agreement bargain compromise contract offer example signal leader job taste judgement judgment memory memories handling management governance showing start end light advice deed faith behaviour behavior manners treatment
    news day time year moment atmosphere mood spirit feeling sentiment affection regard respect interest sense man woman person people colleague neighbour neighbor partner host guest team player coach minister president mayor character
    heart voice role contribution achievement victory performance service opportunity chance success progress democracy economy nation country community institution shape condition excuse argument answer question point case reason
    claim accusation allegation assertion promise pledge hope premise narrative impression myth talk threat silence sign blow verdict indictment critique
    politics culture legacy system process regime government party strategy approach thinking discourse affair divorce politician dealings`,
  ),
)

/** Verbs that tell of an act as much as of an attitude: without somebody who does it, only of the act. */
export const ACTS: ReadonlySet<string> = new Set(
  words(
    'reject dismiss attack assail welcome trust blame fault accuse undermine betray congratulate cheat swindle mislead deceive dupe snub shun',
  ),
)

/** People: to welcome or congratulate them is courtesy, to welcome anything else is approval. */
export const PEOPLE: ReadonlySet<string> = new Set(
  words(
    `guest visitor delegation counterpart leader president minister member king queen prince princess envoy ambassador athlete player winner newcomer successor crowd delegate pilgrim tourist refugee team people nation colleague friend
    him her them us me you it chairman chair governor mayor couple child student pupil participant fan supporter pope`,
  ),
)

/** Verbs of meeting: what a thing meets with is how others feel about it. */
export const MEETING: ReadonlySet<string> = new Set(words('greet meet receive'))
