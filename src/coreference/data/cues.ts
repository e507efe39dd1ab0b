const words = (...lists: readonly string[]): ReadonlySet<string> => new Set(lists.join(' ').split(' '))

/** Verbs of thinking, which tell whose words are only where no verb of saying tells it. */
export const THOUGHTS: ReadonlySet<string> = words(
  'think believe feel reckon suppose guess suspect imagine figure muse ponder wonder reflect conclude deduce infer surmise speculate estimate predict forecast foresee prophesy anticipate expect hope fear worry doubt recall remember recollect reminisce philosophise philosophize rationalise rationalize',
)

/** Verbs that tell who says a quotation, by their lemma: the reporting verbs of English news. Written for copydesk; CC0. */
export const CUES: ReadonlySet<string> = words(
  // telling
  'say tell add state declare announce remark observe note comment mention relate recount narrate report explain describe elaborate clarify specify detail disclose reveal divulge confide inform notify apprise brief advise assure reassure remind',
  // claiming and granting
  'claim assert affirm aver maintain contend argue insist allege avow profess submit posit postulate hypothesise hypothesize theorise theorize suggest propose propound opine imply intimate insinuate hint indicate signal confirm corroborate acknowledge admit concede confess concur agree deny refute rebut dispute testify attest certify swear stipulate',
  // thinking aloud
  ...THOUGHTS,

  // asking and answering
  'ask inquire enquire question query quiz demand request plead beg implore beseech entreat urge exhort appeal answer reply respond retort riposte counter rejoin parry',
  // in what voice
  'whisper mutter murmur mumble grumble groan moan growl snarl hiss bark yell shout scream shriek screech holler bellow roar thunder boom cry call exclaim yelp squeal wail howl sob weep sigh gasp pant wheeze croak rasp drawl stammer stutter blurt splutter sputter slur chant intone recite chirp coo purr sniff snort hum bleat',
  // in what mood
  'joke quip jest tease deadpan laugh chuckle giggle chortle cackle grin smile beam smirk sneer scoff snicker snigger jeer taunt gibe jibe gloat boast brag crow enthuse gush rave marvel exult rejoice praise lament bemoan bewail deplore complain gripe whine whinge carp grouse fume rage rant rail fulminate vent snap huff bristle protest object remonstrate bluster grimace shrug wince nod plead sympathise sympathize commiserate console',
  // warning and vowing
  'warn caution threaten forewarn vow pledge promise pronounce proclaim order command instruct decree rule counsel recommend advocate',
  // stressing
  'stress emphasise emphasize underline underscore highlight reiterate repeat restate reaffirm echo clarify summarise summarize paraphrase',
  // writing and broadcasting
  'write pen scrawl jot scribble type text tweet retweet post message email e-mail wire cable telegraph telegram blog read quote telephone phone radio',
  // before an audience
  'lecture preach pray toast quote cite eulogise eulogize sermonise sermonize orate',
  // one after the other
  'begin start end continue persist interject interrupt interpose expand go',
)

/** Verbs that tell who says a quotation with one of some particles: "pointed out", "hit back". */
export const PHRASAL: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    point: 'out',
    hit: 'back out',
    fire: 'back off',
    shoot: 'back',
    clap: 'back',
    fight: 'back',
    push: 'back',
    come: 'back',
    write: 'back',
    chime: 'in',
    chip: 'in',
    weigh: 'in',
    butt: 'in',
    break: 'in',
    cut: 'in',
    sum: 'up',
    pipe: 'up',
    speak: 'up out',
    burst: 'out',
    lash: 'out',
    let: 'out',
    spell: 'out',
    spit: 'out',
    blurt: 'out',
    carry: 'on',
    rattle: 'off',
    sound: 'off',
    sign: 'off',
  }).map(([verb, particles]) => [verb, words(particles)]),
)

/** Verbs of wish, feeling, greeting and judgement, inside whose clause a quotation is their subject's words: "offered her “warm thanks”", "mocked it as “a farce”". */
export const EXPRESSES: ReadonlySet<string> = words(
  // greeting
  'wish greet welcome congratulate felicitate thank bid salute honour honor send offer give extend convey express voice deliver dedicate toast cheer commiserate',
  // for
  'praise hail laud extol commend applaud acclaim celebrate endorse back credit defend admire appreciate cherish compliment welcome',
  // against
  'denounce dismiss reject deride mock ridicule lampoon scorn slam slate blast lambast lambaste condemn criticise criticize attack assail accuse blame fault rebuke reprimand scold chide berate castigate chastise decry disparage belittle denigrate deplore disavow discount rubbish savage pan pillory lament regret resent rue',
  // calling
  'brand label dub term deem consider regard view see liken compare characterise characterize portray depict diagnose deride categorise categorize paint style nickname christen',
  // wanting
  'speak talk mourn bemoan tout trumpet herald envisage envision foresee coin urge invoke cite vow seek promise demand apologise apologize oppose support favour favor invite summon plead name explain issue',
)

/** Verbs that give a name: their passive tells what something is called, by nobody in particular. */
export const NAMING: ReadonlySet<string> = words(
  'know name call dub title entitle label nickname brand term christen style bill describe define classify inscribe caption',
)

/** Nouns for what something is called. */
export const NAMES: ReadonlySet<string> = words(
  'name nickname moniker sobriquet epithet pseudonym alias codename callsign hashtag subtitle heading headline rubric',
)

/** Verbs whose object is who hears. */
export const HEARD: ReadonlySet<string> = words(
  'tell ask inform warn urge remind advise assure reassure notify brief promise instruct implore beg beseech exhort caution counsel',
)

/** What speaks for who wrote it. */
export const TEXTS: ReadonlySet<string> = words(
  'statement letter message telegram post tweet note cable communiqué communique memo memorandum email e-mail press-release release announcement declaration dispatch missive card postcard text caption blog reply response report study paper decision ruling judgment judgement opinion editorial bulletin warning notice advisory manifesto resolution proclamation decree speech address testimony affidavit tribute petition complaint invitation inscription thread manifesto motion amendment pamphlet leaflet flyer brochure op-ed essay memoir',
)

/** Verbs by which somebody sends what can be quoted: "had wired … It read". */
export const SENDS: ReadonlySet<string> = words(
  'wire cable write telegraph tweet post email e-mail message text send congratulate release issue publish dispatch upload circulate',
)

/** Verbs whose object, or whose "to …", is who is spoken to. */
export const ADDRESSES: ReadonlySet<string> = new Set(
  'congratulate thank wish greet welcome hail praise toast salute felicitate write send tell address bid assure cable wire honour honor'.split(
    ' ',
  ),
)

/** What somebody says, by its sort: "her warning of “a long winter”". */
export const SAYINGS: ReadonlySet<string> = new Set(
  'characterisation characterization depiction portrayal contention insistence belief warning promise claim pledge call plea praise description remark comment verdict boast vow threat prediction talk assertion accusation demand complaint apology slogan motto rebuke retort quip jibe charge allegation argument admission confession reminder appeal suggestion dismissal denunciation invitation toast'.split(
    ' ',
  ),
)

/** What comes back to who asked. */
export const REPLIES: ReadonlySet<string> = new Set('reply answer response retort verdict word message call cry shout voice'.split(' '))

/** What a statement calls the quotation before it: "That is the message of Ann Lee." */
export const ECHOES: ReadonlySet<string> = new Set(
  'message view opinion conclusion lesson advice philosophy mantra motto creed recipe theory summary assessment diagnosis judgment judgement sentiment prayer wish hope line rule war-cry word'.split(
    ' ',
  ),
)
