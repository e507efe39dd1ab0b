/**
 * Idioms of praise and blame in news, by lemma, apart by bars; `~` stands for a determiner or possessive that may be there. Own work (MIT, like the code), gathered from
 * general knowledge of newspaper language.
 */
const list = (lines: string): string[] => lines.split('|').map((idiom) => idiom.trim())

export const IDIOMS: Readonly<Record<'positive' | 'negative', readonly string[]>> = {
  positive: list(`
    stand up for | speak up for | up to the task | up to the job | pay tribute | look forward | heap praise | shower praise | sing ~ praise | give credit | high time | long overdue but welcome |
    overdue but welcome | swear by | have ~ point | do ~ homework | second to none | breath of fresh air | step in the right direction | step forward |
    in good faith | good faith | beacon of | win-win | mutually beneficial | stand ~ ground | rise to the occasion | tip ~ hat | take ~ hat off |
    speak highly | think highly | hold in high esteem | high regard | above reproach | beyond reproach | large heart | big heart | role model |
    shining example | tower of strength | safe pair of hands | with open arms | go ~ extra mile | well deserve | well earn | well received |
    like-minded | stand by | stand firmly by | stand fully behind | stand behind | hats off | wish ~ well | wish ~ all the best |
    pay homage | pay ~ respect | take pride | take heart | take comfort | full mark | top mark | flying colour | flying color |
    head and shoulder above | cut above | in ~ league of ~ own | work of art | labour of love | labor of love | feather in ~ cap | force of nature |
    force for good | force to be reckoned with | man of ~ people | woman of ~ people | man of principle | man of integrity | woman of principle |
    woman of integrity | man of ~ word | woman of ~ word | keep ~ word | true to ~ word | good as ~ word | match made in heaven | dream come true |
    great leap forward | giant leap | new lease of life | shot in the arm | ray of hope | glimmer of hope | cause for hope | cause for optimism |
    cause for celebration | on top of the world | over the moon | on cloud nine | walking on air | take to ~ heart | open arm | heart of gold |
    hit it off | get on well | get on famously | see eye to eye | on the same page | on ~ right track | right up ~ street | worth the wait |
    well worth | worth every penny | money well spent | job well do | well do | second wind | strike ~ right note | hit ~ right note | in good hand |
    in safe hand | cool head | level head | on good terms | on friendly terms | on excellent terms | good sport | good grace | good humour |
    good humor | good will | good neighbour | good neighbor | best of friend | bear no ill will | no ill will | bear no grudge | no hard feeling |
    bury the hatchet | mend fence | build bridge | extend ~ hand of friendship | hand of friendship | olive branch | on ~ side of ~ angel |
    ahead of ~ time | ahead of the game | at ~ finest | nothing short of miraculous | nothing short of remarkable | nothing short of brilliant |
    nothing but praise | full of praise | full of admiration | full of life | full of energy | bring the house down | steal the show |
    standing ovation | breathe new life | punch above ~ weight | do ~ country proud | do ~ proud | more than earn | deserve credit | deserve praise |
    earn ~ respect | win heart | win plaudit | win praise | draw praise | win over | lift ~ spirit | raise ~ spirit | have ~ soft spot |
    have every confidence | have full confidence | can not praise | can not speak highly enough | could not be happier | could not be prouder |
    could not ask for | could not wish for | would not change | would not have it any other way | have the guts | have ~ heart in the right place`),
  negative: list(`
    pour scorn | lash out | hit out | hit back | fire back | speak out against | come under fire | draw fire | dodge ~ question | throw away | squander ~ goodwill | fall short | fail to resonate | fail to deliver | fail to live up | fall flat | lose ~ way |
    turn ~ blind eye | play with fire | make ~ mockery | in bad faith | bad faith | beyond the pale | out of touch | out of step | out of line |
    out of control | slap in the face | stab in the back | waste of time | waste of money | take issue | take exception | far cry |
    too little , too late | too little too late | red herring | double standard | kangaroo court | witch hunt | banana republic | puppet government |
    rubber stamp | talking shop | propaganda machine | house of cards | paper tiger | white elephant | lame duck | laughing stock | bone of contention |
    act of aggression | flagrant violation | blatant violation | blatant disregard | cold shoulder | pay lip service | lip service | pass ~ buck |
    sweep under the carpet | sweep under the rug | pull the wool | add insult to injury | rub salt | throw under the bus | wash ~ hand of |
    hold hostage | pack of lie | ill at ease | sick and tired | fed up | lose patience | lose confidence | lose faith | under fire | in disarray |
    in disgrace | in poor taste | in bad taste | in protest | at loggerheads | brush aside | brush off | brush ~ warning aside | brush ~ doubt aside |
    brush ~ criticism aside | brush ~ concern aside | shrug off | shrug ~ shoulder | wave away | wave aside | laugh off | laugh out of court |
    cast doubt | cast ~ shadow | cast aspersion | pour cold water | throw cold water | lose ~ temper | lose ~ patience | lose ~ cool | lose ~ nerve |
    lose ~ confidence | lose ~ trust | lose ~ respect | no admirer | no great admirer | no fan | no great fan | no lover | no saint |
    no angel | no hero | no genius | storm out | storm off | stomp out | stomp off | flounce out |
    lose ~ touch | lose ~ plot | lose heart | lose hope | lose trust | lose respect | lose sight | lose face | run out of patience | run out of ideas |
    run out of steam | out of patience | patience run out | at the end of ~ tether | roll ~ eye | raise eyebrow | raise ~ hackle | raise hackle |
    turn ~ nose | turn up ~ nose | turn ~ back on | turn ~ deaf ear | turn ~ cold shoulder | look down on | look down ~ nose | wash ~ hand | wring ~ hand |
    hang ~ head | bite ~ lip | grit ~ tooth | through gritted teeth | slam the door | show ~ door | point ~ finger | point the finger | lay ~ blame |
    lay the blame | put the blame | pin the blame | shift the blame | take to task | haul over the coals | rake over the coals | tear strip off |
    give short shrift | short shrift | take ~ swipe | take aim | take umbrage | take offence | take offense | take a dim view | dim view | bad blood |
    bad taste | bad joke | sick joke | poor joke | sour note | sour grape | bitter pill | hard to swallow | hard to stomach | leave ~ bad taste |
    leave ~ sour taste | leave much to be desired | leave a lot to be desired | nothing to be proud of | nothing to write home about |
    nothing short of scandalous | nothing short of shameful | nothing short of disastrous | not worth the paper | not fit for purpose |
    unfit for purpose | beneath contempt | below par | below the belt | beyond belief | beyond repair | beside the point | wide of the mark |
    off the mark | off the rail | on the wrong track | on the wrong side of history | on the ropes | out of hand | out of all proportion |
    out of proportion | out of order | out of place | out of ~ depth | out of ~ mind | out of tune | out of favour | out of favor | in ~ wrong |
    in the wrong place | in tatters | in shamble | in chaos | in a mess | in vain | in hot water | in cold blood | in breach of faith |
    in the dock | in the firing line | in the doldrums | in free fall | at a loss | at odds | at a low ebb | at ~ worst | at ~ throat |
    at daggers drawn | on thin ice | on the back foot | on collision course | under a cloud | up in arms | hot and bothered | down in the mouth |
    down at heel | sick to death | sick of | tired of | had enough | have had enough | enough is enough | too good to be true | leap in the dark |
    shot in the dark | shot across the bow | shot in the foot | shoot ~ in the foot | shoot ~ foot | own goal | money pit | white flag | wish list |
    shopping list | fishing expedition | wild goose chase | dead end | dead letter | dead duck | dead wood | dead weight | dark day | sad day |
    black day | dark chapter | sorry state | sorry sight | sorry excuse | sad state | poor excuse | poor relation | pale imitation | pale shadow |
    poison chalice | poisoned chalice | bed of nail | recipe for disaster | recipe for chaos | race to the bottom | slippery slope |
    thin end of the wedge | straw that break | last straw | final straw | nail in the coffin | kiss of death | kick in the teeth | smack in the face |
    punch in the gut | stick in the mud | thorn in ~ side | fly in the ointment | flash in the pan | drop in the ocean | drop in the bucket |
    storm in a teacup | tempest in a teapot | pie in the sky | castle in the air | house of card | hot air | empty word | empty promise |
    empty gesture | hollow word | half measure | smoke and mirror | sleight of hand | sticking plaster | window dressing | fig leaf | figure of fun |
    make ~ fool of | make fool of | make ~ joke of | make a mess | make ~ nonsense of | make ~ mistake | make fun of | make light of | make enemy |
    no laughing matter | no joke | no picnic | no friend | no remorse | show no remorse | no excuse | no shame | no respect | no regard | no love lost |
    no good | few friend | little love | little respect | little patience | little time for | little sympathy | little faith | little confidence |
    little hope | little enthusiasm | little appetite | scant regard | scant respect | hit ~ wrong note | strike ~ wrong note | wrong note |
    wrong foot | drag ~ foot | drag ~ heel | drag ~ name | play politics | play game | play to the gallery | play the victim | play for time |
    talk nonsense | talk rubbish | talk down to | waste ~ time | waste ~ breath | add fuel | fan the flame | stoke fear | stoke hatred | sow discord |
    sow division | sow doubt | rock the boat | move the goalposts | move the goalpost | tilt the field | tilt the balance | cut corner | bend the rule |
    bend ~ truth | stretch the truth | economical with the truth | treat ~ like dirt | treat like dirt | trample on | ride roughshod | break ~ promise |
    break ~ word | go back on | go too far | cross ~ line | cross the line | overstep the mark | step out of line | sit on ~ hand | sit on the fence |
    asleep at the wheel | sleep at the wheel | bury ~ head | head in the sand | blow hot and cold | blow ~ chance | burn ~ bridge | bite the hand |
    bare ~ tooth | sharpen ~ knife | gnash ~ tooth | seal ~ fate | dig ~ own grave | on borrowed time | past ~ best | past ~ prime |
    shadow of ~ former self | full of hole | full of hot air | full of himself | full of herself | full of themselves | worse than useless |
    worst of all | bad news for | bad idea | bad temper | ill temper | ill grace | ill will | ill feeling | get away with | get out of hand |
    get it wrong | got it wrong | have ~ nerve | have the nerve | have the cheek | have the gall | have the audacity | have only ~ to blame |
    have no business | have no idea | have no place | have no right | have no time | have ~ axe to grind | axe to grind | can not stand | can not bear |
    can not abide | can not stomach | can not be trusted | can not trust | can not be serious | could not care less | could not disagree more |
    would not trust | will not stand for | will not tolerate | will not forgive | not tolerate | ought to be ashamed | should be ashamed |
    should know better | should have know better | leave ~ cold | fall on deaf ears | fall apart | fall foul | fall from grace | fall far short |
    fail miserably | fail utterly | grate on | get on ~ nerve | rub up the wrong way | jump on the bandwagon | name and shame | name call | blame game |
    war of word | vicious circle | vicious cycle | reign of terror | crocodile tear | cannon fodder |
    lost cause | loose cannon | rogue state | pariah state | failed state | police state | crying shame | damp squib |
    dog in the manger | raw deal | rough deal | mixed blessing | mutual distrust`),
}

/** Of these, the idioms whose subject takes a stand; of the others the subject is what they speak well or ill of: "poured scorn on the plan", "the plan fell flat". */
export const STANCES: ReadonlySet<string> = new Set(
  list(`
    stand up for | speak up for | pay tribute | look forward | heap praise | shower praise | sing ~ praise | give credit | swear by | tip ~ hat | take ~ hat off | speak highly | think highly | stand by | stand firmly by |
    stand fully behind | stand behind | wish ~ well | wish ~ all the best | pay homage | pay ~ respect | take pride | take heart | take comfort | bear no ill will | bear no grudge |
    have every confidence | have full confidence | can not praise | can not speak highly enough | have ~ soft spot | pour scorn | take issue | take exception | lose patience | lose confidence |
    lose faith | brush aside | brush off | brush ~ warning aside | brush ~ doubt aside | brush ~ criticism aside | brush ~ concern aside | shrug off | shrug ~ shoulder | wave away | wave aside |
    laugh off | cast doubt | cast aspersion | pour cold water | throw cold water | lose ~ temper | lose ~ patience | lose ~ cool | lose trust | lose respect | lose heart | lose hope |
    run out of patience | out of patience | no admirer | no great admirer | no fan | no great fan | storm out | storm off | stomp out | stomp off | flounce out | roll ~ eye | raise eyebrow | turn ~ nose | turn up ~ nose | turn ~ back on | turn ~ deaf ear | turn ~ cold shoulder | look down on | look down ~ nose |
    wash ~ hand | wash ~ hand of | wring ~ hand | bite ~ lip | grit ~ tooth | show ~ door | point ~ finger | point the finger | lay ~ blame | lay the blame | put the blame | pin the blame |
    take to task | haul over the coals | rake over the coals | give short shrift | take ~ swipe | take aim | take umbrage | take offence | take offense | take a dim view | make fun of |
    make light of | have had enough | had enough | can not stand | can not bear | can not abide | can not stomach | can not trust | could not care less | could not disagree more | would not trust |
    will not stand for | will not tolerate | will not forgive | not tolerate | throw under the bus | ill at ease | fed up | sick and tired | sick to death | sick of | tired of | at a loss | up in arms`),
)
