/**
 * More adjectives that evaluate, by what they evaluate. Own work (MIT, like the code): facts about English, gathered from general knowledge. They stand beside
 * the lists of `attitudes.ts`; adverbs in -ly and nouns in -ness are made of them.
 */
const words = (list: string): readonly string[] => list.trim().split(/\s+/)

/** Adjectives that evaluate whatever they are said of. */
export const QUALITIES_OF: Readonly<Record<'positive' | 'negative', readonly string[]>> = {
  positive: words(`
    reputable smart proficient cultivated alert august imposing impassioned miraculous illustrious staggering arresting prodigious painstaking vigorous lavish fab noteworthy understated diverting viable
    smashing cracking striking rational renowned rightly soothing gallant well-deserved dutiful masterful sublime neighbourly uncanny first-rate admirable
    devoted measured tender credible modest committed forthcoming warm-hearted
    faultless ravishing lucid lyrical luminous sparkling sumptuous well-made well-judged well-run well-liked well-crafted well-informed well-meaning
    well-behaved well-mannered well-argued well-written well-acted well-loved well-founded well-chosen well-earned well-thought-out hard-working
    hardworking good-humoured good-humored good-tempered even-tempered sweet-natured mild-mannered soft-spoken softly-spoken quick-witted sharp-witted
    generous-spirited unfailing unstuffy unhurried unruffled unflappable untiring unsung irreplaceable irresistible inimitable incisive illuminating
    instructive erudite virtuoso sure-footed adept resourceful inventive imaginative daring intrepid valiant stout-hearted staunch stalwart trusty
    chivalrous cultured civilised civilized benevolent beneficent kindhearted altruistic impartial businesslike levelheaded clearheaded
    clear-headed cogent watertight harmonious amicable neighbourly neighborly brotherly affable jovial jolly bubbly idyllic picturesque alluring
    adorable dashing glamorous tuneful melodious tasty succulent scrumptious mouth-watering appetising appetizing bracing salutary wholesome
    heartening cheering gratifying fulfilling meaningful enriching edifying ennobling user-friendly foolproof seamless effortless painless
    trailblazing seminal matchless incomparable unsurpassed unbeatable indomitable world-beating top-flight top-class tip-top superlative sensational
    stupendous wondrous majestic formidable redoubtable electrifying riveting enthralling absorbing engrossing spellbinding readable droll
    side-splitting uproarious rollicking exuberant ebullient effervescent unfeigned whole-hearted fervent straight-talking plain-spoken guileless
    unspoilt unspoiled spotless immaculate untarnished unblemished irreproachable blameless deserving creditable justified defensible apt fitting
    discreet canny far-seeing prescient enlightened unifying high-minded public-spirited self-effacing self-deprecating down-home unselfconscious
    unvarnished heart-lifting life-affirming life-saving game-changing nourishing evocative atmospheric affecting poignant touching moving enviable
    estimable sterling doughty plucky gutsy feisty indispensable priceless humane lenient magical charismatic endearing loving attentive
    genuine charitable intelligent perfect nice coherent confident authoritative believable plausible
    thought-provoking ingenious inspired consummate faithful open-handed open-hearted trustful unbroken unfussy uncluttered uncomplicated unerring
    agile nimble sprightly sure-handed ice-cool masterly sublime dogged battling classy`),
  negative: words(`
    stereotypical cavalier daunting cryptic austere intrusive exorbitant overstated redundant wavering restrictive crazed barbed oblivious boisterous eccentric dilapidated laboured labored awry taxing desolate faux biting bewildered
    tumultuous taunting byzantine bumpy shadowy lackluster halting withering gruelling grueling unsuitable adverse satanic unprofitable undue unsettled defiant arduous relentless unnatural wacky cursed wrongly disaffected dilettante
    blunt stern fierce suspicious
    plodding ferocious scathing blistering stiff unrepentant inadmissible groundless baseless graceless daft barmy batty potty nutty loony loopy
    harebrained hare-brained cack-handed ham-handed half-hearted cold-hearted cold-blooded hot-headed pig-headed bone-headed boneheaded muddleheaded
    thick-skinned thin-skinned bad-tempered foul-mouthed foul mean-spirited mean-minded small-minded narrow-minded close-minded closed-minded
    bloody-minded weak-minded simple-minded feeble-minded absent-minded two-bit penny-pinching nit-picking hair-splitting back-stabbing name-calling
    scaremongering hand-wringing foot-dragging self-pitying self-satisfied self-indulgent self-obsessed self-absorbed self-congratulatory navel-gazing
    overambitious over-ambitious overpriced overcrowded oversized overhyped over-hyped overpaid overzealous overwrought overlong overheated
    underwhelming underpowered underprepared underhanded unaccountable unambitious unappealing unappetising unappetizing unbecoming
    unbelievable unbalanced uncalled-for uncharitable unchristian uncomfortable uncommunicative unconcerned undiplomatic undisciplined
    uneducated unenlightened unenviable unethical uneven unfeasible unforthcoming ungainly unhinged unhygienic unimaginable uninformative
    unintelligent unintelligible uninviting unjustifiable unjustified unlovely unloved unmanageable unmannerly unnerving unprofessional
    unproductive unpromising unreadable unreliable unresponsive unrestrained unsafe unscientific unsightly unspectacular unsporting
    unsportsmanlike unstylish unsubtle unsupportable unsympathetic untalented unthinkable unthinking untidy untimely untruthful unusable unwatchable
    unwilling disloyal dishonourable dishonorable discreditable disgruntled disheartened disillusioning disjointed dislikable disobedient dispiriting
    displeasing dispassionless disquieting disrespectful dissolute distressing distraught dictatorial doctrinaire dogmatic domineering drab
    dire dopey dud dumb dastardly abusive abrupt abject abrasive acerbic acrimonious addled adversarial agonising agonizing aimless alienating amoral
    anaemic anemic apathetic archaic arbitrary backward-looking belligerent bellicose bitchy bizarre blatant bleak blithe bloated bloodless blundering
    boastful bombastic boorish bothersome bullying bumptious bungled burdensome cagey calamitous callow cantankerous capricious censorious chaotic
    chauvinist chauvinistic cheerless chilling churlish claustrophobic cloddish cold-eyed colourless colorless combative comical contentious contrived
    controlling creaky creepy cringeworthy crippled crushing culpable cumbrous curmudgeonly cursory damnable deadening deafening deceptive defamatory
    defective degenerate degraded deplorable depraved depressing derogatory destructive desultory detestable devious diffident dilatory
    disdainful disorganised disorganized disturbing drawn-out egotistical egoistic egomaniacal erroneous exasperating execrable exploitative
    fallacious faithless fanciful fatuous fidgety fiendish fishy flabby flaky flaccid flashy flat-footed flawed flustered foggy formulaic fractious
    frigid frightful frivolous fulminating galling garbled garish gimmicky godforsaken grandiose grasping grating gratuitous grievous grotesque
    grouchy grumpy gutless hackneyed harrowing hasty haughty hawkish headstrong hellish hesitant horrid humdrum hyped ignoble ill-considered
    ill-disciplined ill-equipped ill-natured ill-starred ill-thought-out illogical immodest impractical impersonal implacable imprecise inaccurate
    inane inapt inattentive incomprehensible inconceivable inconclusive inconsequential inconsiderate inconvenient incorrect
    incorrigible incurious indescribable indiscreet ineloquent inexact inexpert inflated inglorious inhospitable inhumane injudicious insensitive
    insidious insipid insufferable insulated insular intemperate interminable intimidating intractable irrelevant irreverent
    jaundiced jumbled knee-jerk lacking lame laborious lax leaden leaderless lethargic listless loathed long-winded lopsided lukewarm lumbering lumpen
    macabre maddening maligned manic maudlin mawkish mealy-mouthed mediocre mercenary mind-numbing mirthless misbegotten misconceived
    mismanaged misinformed misjudged monotonous mordant mortifying myopic nasty-minded needling negligible nerveless neurotic niggardly nightmarish
    nit-picky nihilistic nosy noxious objectionable obstreperous off-putting offhand officious onerous opportunistic ornery outlandish outrageous
    over-the-top pallid paranoid parasitic parochial parsimonious passionless patchy pedantic pedestrian perfunctory perverse pesky phoney phony
    pigheaded piffling pitiable placeless pretentious priggish prissy pugnacious purposeless puzzling quarrelsome querulous rabble-rousing racist
    ramshackle rancid rancorous rapacious regressive remorseless repellent repetitive reproachful revolting rigged riotous risible rowdy
    rushed ruthless sanctimonious sarcastic scant scornful scruffy second-rate third-rate sensationalist shady shambling sheepish shiftless     shrill shrunken simplistic skewed slack slavish slovenly smarmy smug snappish snobbish soggy soul-destroying soulless spoilt spooky stagnant
    starry-eyed stifled stodgy stolid stony-faced strait-laced stuck-up stuffy stultifying stuttering substandard sub-standard sulphurous supercilious
    superfluous tacky tactless tainted tatty tattered tendentious tenuous terse thoughtless toadying tortuous totalitarian toneless trashy traumatic
    trifling trivial turncoat two-dimensional tyrannous ugly-spirited unending useless vacillating vainglorious vengeful verbose vile vindictive
    violent-tempered wan warlike warmongering washed-out washed-up wayward weepy whimpering whining whingeing wearisome wearying wicked wimpish wobbly
    woebegone wrong-headed wronged`),
}

/** Adjectives that may as well only describe: they evaluate where they are said of something in somebody's words, beside others that do, or of what people say and do. */
export const MILD: Readonly<Record<'positive' | 'negative', readonly string[]>> = {
  positive: words(`
    convinced persuaded
    quick swift speedy prompt simple simpler easy easier safe safer cheap clear clearer comfortable practical workable feasible solid sober
    sweet handsome pretty attractive appealing tidy neat orderly even capable serious balanced bold
    ambitious thrifty innovative influential timely profitable lucrative rosy skilled experienced reliable
    realistic gripping happy cosy cozy tranquil graceful accountable inclusive polished fluid sharp-eyed precious convenient nutritious
    lively relaxed`),
  negative: words(`
    slow tiny thin tired expensive pricey dirty filthy noisy loud dusty damp dark rough tough hard heavy blind deaf cold flat dry
    difficult impossible complicated complex critical divided nervous shy sick tight old-fashioned uneven loose rude impatient restless
    anxious moody empty hollow stubborn dim weak messy greasy sticky smelly stale cramped crowded congested unfinished incomplete humbling surprised
    shocking strange odd peculiar curious uncertain unusual wary cautious reluctant hesitant unsure irregular inexperienced
    artificial `),
}
