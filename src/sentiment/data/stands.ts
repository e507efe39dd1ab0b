/**
 * Verbs and nouns of attitude beside those of `attitudes.ts`, by lemma. Own work (MIT, like the code): facts about English, gathered from general knowledge.
 */
const words = (list: string): readonly string[] => list.trim().split(/\s+/)

/** Verbs whose subject takes a stand on their object. */
export const STANDS: Readonly<Record<'positive' | 'negative', readonly string[]>> = {
  positive: words(`
    like envy miss applaud acclaim admire relish savour eulogise eulogize glorify lionise lionize venerate revere favour favor
    prefer welcome defend commend exalt rave marvel enthuse gush thank`),
  negative: words(`
    lie question attack
    grumble mutter object moan whine whinge carp groan wince bristle seethe fume fulminate rant rage bellyache grouse gripe squirm recoil balk
    baulk cringe shudder despair mourn accuse rebut rebuff repudiate refute dispute snub shun spurn disown disavow oppose resist disapprove
    disagree savage maul flay skewer roast torch trounce snarl snap snipe sneer growl hiss boo heckle jeer barrack catcall reproach admonish upbraid
    chastise chasten reprove remonstrate harangue browbeat hector bully belabour malign defame slander libel smear vilify besmirch loathe
    abominate abhor execrate curse damn rue bewail deprecate decry lampoon satirise satirize parody caricature patronise patronize trivialise
    trivialize mistrust dread begrudge resent grudge revolt rebel misuse abuse mishandle mismanage fumble sabotage mislead deceive dupe cheat swindle
    meddle scaremonger pander kowtow dither waffle dehumanise dehumanize belittle poison pervert corrupt
    trample scapegoat distort exaggerate`),
}

/** Verbs whose subject stirs a feeling in their object: who feels it is the object, and the subject is what it is towards. */
export const STIRRING: Readonly<Record<'positive' | 'negative', readonly string[]>> = {
  positive: words(`
    delight please thrill enchant charm captivate fascinate impress inspire enthral enthrall dazzle amuse entertain cheer hearten encourage reassure
    console comfort gratify satisfy excite astonish amaze relieve flatter exhilarate uplift electrify mesmerise mesmerize wow beguile endear`),
  negative: words(`
    infuriate enrage anger outrage incense annoy irritate vex exasperate irk rile rankle gall offend insult appal appall disgust sicken revolt repel
    horrify shock stun dismay alarm worry trouble unsettle unnerve disturb perturb upset distress sadden depress dishearten discourage demoralise
    demoralize disappoint dissatisfy frustrate disillusion bewilder baffle perplex confuse embarrass humiliate mortify shame frighten scare terrify
    intimidate spook antagonise antagonize alienate provoke aggravate displease pain bore disquiet discomfit rattle jolt anguish nauseate traumatise
    traumatize`),
}

/** Nouns that evaluate wherever they stand. */
export const VERDICTS: Readonly<Record<'positive' | 'negative', readonly string[]>> = {
  positive: words(`
    plaudits accolades tour-de-force gratitude goodwill godsend lifesaver`),
  negative: words(`
    hypocrite snob bully liar coward traitor bigot charlatan buffoon moron idiot imbecile thug crook
    eyesore monstrosity abomination obscenity outrage disgrace calamity fallacy fudge muddle botch bungle cop-out climbdown humbug hogwash balderdash
    baloney bunkum poppycock tosh twaddle bilge stupidity idiocy fatuity rudeness insolence effrontery impudence pettiness spite malice
    venom vitriol hatred bungling
    dithering posturing grandstanding pandering scaremongering mudslinging mud-slinging bad-mouthing sniping bickering backbiting grumbling squabbling
    infighting wrangling mutterings grumble grievance resentment distrust mistrust rancour rancor acrimony ill-will outcry backlash`),
}

/** Nouns that evaluate where somebody or something is said to be or to show it. */
export const VERDICTS_SAID: Readonly<Record<'positive' | 'negative', readonly string[]>> = {
  positive: words(`
    ingenuity persistence tenacity nobility imagination discretion merit delicacy
    success victory improvement asset charm commitment devotion
    honour honor privilege pleasure delight joy relief comfort boon godsend treat bargain beauty gem jewel  genius
    talent winner virtuoso maestro legend icon colossus titan pioneer trailblazer visionary saint angel rock lynchpin linchpin backbone mainstay
    stalwart credit inspiration role-model breakthrough leap remedy cure lifeline lifeboat beacon landmark masterstroke feat achievement
    accomplishment revelation sensation marvel wonder miracle classic favourite favorite darling toast peacemaker bridge-builder statesman stateswoman
    patriot mentor confidant loyalty courage calm tact grace hospitality warmth charisma wit
    eloquence foresight prudence fairness honesty candour candor openness humour humor modesty dignity professionalism resilience determination
    perseverance stewardship friendship compassion solidarity decency selflessness vigilance magnanimity`),
  negative: words(`
    wrecker dinosaur relic vandal meddler warmonger scaremonger saboteur parasite crank has-been wannabe
    disregard disarray enmity malaise headache freak bunk incitement
    waste drain torture misery setback hell corruption
    nepotism cronyism mismanagement maladministration misrule wrongdoing misconduct sleaze bigotry prejudice lies rudeness
    snob bore boor bigot racist sexist liar cheat thief swindler charlatan impostor imposter quack phoney phony fake sham hypocrite opportunist
    turncoat traitor sell-out weakling wimp coward crybaby loser failure flop dud calamity embarrassment liability burden millstone albatross nuisance
    pest troublemaker meddler busybody loudmouth windbag braggart show-off egotist megalomaniac narcissist autocrat despot tyrant strongman demagogue
    populist rabble-rouser warmonger extremist fanatic zealot ideologue dinosaur relic fossil lightweight nonentity amateur idiot imbecile moron dunce
    dimwit buffoon jester puppet poodle lapdog stooge lackey crony yes-man henchman vulture parasite leech bloodsucker weasel vandal
    vandalism hooligan wish-list pipedream pipe-dream delusion illusion mirage fairy-tale fairytale hoax con scam swindle rip-off ripoff ruse cover-up
    whitewash smokescreen figleaf fig-leaf sop gimmick stunt photo-op publicity-stunt distraction side-show sideshow soap-opera pantomime spectacle
    caricature parody dog's-dinner dog's-breakfast train-wreck trainwreck car-crash omnishambles quagmire morass labyrinth nightmare purgatory
    ordeal tragedy extravagance folly gamble overreaction overreach backsliding capitulation appeasement
    cave-in relapse regression deceit deception duplicity dishonour dishonor perfidy bullying hazard
    blight eyesore neglect negligence recklessness carelessness incompetence cowardice treachery greed selfishness vanity conceit pomposity
    arrogance hubris stubbornness intransigence obstinacy vindictiveness malice spite indifference apathy inertia laziness sloth timidity naivety
    naïveté hypocrisy cynicism hysteria paranoia racism sexism xenophobia populism opportunism favouritism favoritism meddling interference
    foot-dragging scaremongering lip-service double-standards mediocrity shambles pigsty dump slum backwater graveyard wasteland insult affront slur
    indignity humiliation`),
}

/** What somebody feels, beside the nouns of `attitudes.ts`: with a verb of expression, whose they are, or what stirs them. */
export const FEELINGS_SHOWN: Readonly<Record<'positive' | 'negative', readonly string[]>> = {
  positive: words(`
    acclaim awe elation jubilation gladness contentment fascination amusement compassion empathy goodwill reverence euphoria hopefulness exhilaration fervour fervor zeal encouragement
    commendation congratulations plaudits`),
  negative: words(`
    ridicule derision mockery suspicion disbelief revulsion envy hatred loathing pity remorse guilt apprehension trepidation foreboding nervousness ire wrath rage bewilderment puzzlement confusion aversion animosity
    antipathy antagonism ingratitude jealousy despair despondency gloom melancholy heartache anguish agony distress nausea boredom weariness fatigue mistrust complaint complaints rebuke outcry backlash grievance
    grievances misgiving disappointment dissent cynicism pessimism defiance hurt`),
}

/** Verbs for what stirs a feeling: "drew sharp criticism", "won praise"; who feels it stands after "from" or "among". */
export const DRAWING: ReadonlySet<string> = new Set(
  words(
    'draw spark provoke prompt cause arouse trigger attract earn win meet stir elicit generate excite inspire invite evoke kindle reap garner',
  ),
)

/** Verbs for how somebody or something fares, which judge their subject. */
export const FARING: Readonly<Record<'positive' | 'negative', readonly string[]>> = {
  positive: words('excel shine sparkle thrive flourish prosper blossom triumph soar'),
  negative: words(
    'flop flounder falter founder stumble blunder languish wither stagnate unravel backfire creak sag underwhelm underperform misfire overreach overreact backtrack dither dawdle crumble ail',
  ),
}

/** What somebody can be asked to have, and doubted in. */
export const DOUBTED: ReadonlySet<string> = new Set(
  words(`judgement judgment motive wisdom competence fitness integrity honesty credibility sincerity loyalty need value merit legality legitimacy sanity patriotism commitment ability leadership decision
    handling policy strategy claim account figure evidence`),
)
