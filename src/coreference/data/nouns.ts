/** Nouns for a country or a body, with the label they refer to and, where it matters, the sorts of thing that have it (a pattern on the knowledge base's sorts). */
export interface ThingNoun {
  type: 'GPE' | 'ORG'
  sorts?: RegExp
}

/** No sort of the knowledge base: only what has the noun in its name, or is called that. */
const ONLY_SO_CALLED = /(?!)/

const things = (type: ThingNoun['type'], words: string, sorts?: RegExp): [string, ThingNoun][] =>
  words.split(' ').map((word) => [word, sorts === undefined ? { type } : { type, sorts }])

export const THINGS: ReadonlyMap<string, ThingNoun> = new Map([
  ...things('GPE', 'country nation republic kingdom emirate sultanate homeland newcomer', /country|territory|former-state/),
  ...things('GPE', 'state island islands archipelago territory', /country|territory|region/),
  ...things('GPE', 'region enclave', /region|territory/),
  ...things('GPE', 'province district county', /region/),
  ...things('GPE', 'city capital town village metropolis port resort suburb', /city/),
  ...things('ORG', 'organisation organization body institution', /^(?!party|company|news|parliament|force|court|ministry)/),
  ...things('ORG', 'bloc alliance grouping union community', /alliance/),
  ...things(
    'ORG',
    'giant conglomerate multinational processor producer brewer insurer chipmaker drugmaker startup start-up supplier publisher studio maker operator developer distributor exporter importer employer outfit automaker planemaker utility grocer baker shipbuilder shipyard steelmaker refiner bookmaker housebuilder',
    /company/,
  ),
  ...things('ORG', 'company firm carmaker automaker airline carrier retailer manufacturer', /company|news/),
  ...things('ORG', 'newspaper tabloid magazine broadcaster outlet channel station', /news/),
  ...things('ORG', 'party', /party/),
  ...things('ORG', 'bank lender', /bank/),
  ...things('ORG', 'parliament assembly chamber senate house legislature', /parliament/),
  ...things('ORG', 'court tribunal', /court/),
  ...things('ORG', 'team federation confederation', /sport/),
  ...things('ORG', 'club', /sport|alliance/),
  ...things('ORG', 'ministry department', /ministry/),
  ...things('ORG', 'university institute', /university/),
  ...things('ORG', 'network', /news|ngo/),
  ...things('ORG', 'movement front', /party|armed-group|ngo/),
  ...things(
    'ORG',
    'diocese archdiocese museum hospital college school academy society orchestra band choir theatre theater panel laboratory observatory militia militias squad chain store think-tank consortium cooperative co-operative co-op synod brigade corps caucus',
    ONLY_SO_CALLED,
  ),
  ...things('ORG', 'agency fund secretariat', /agency|bank|alliance/),
  ...things(
    'ORG',
    'association league council commission committee forum board foundation charity watchdog regulator',
    /^(?!bank|company|court|force|ministry|news|party|university)/,
  ),
  ...things('ORG', 'group coalition congress', /^(?!bank|company|court|force|ministry|news|parliament|university)/),
])

/** Nouns for countries that hardly mean a part of one. */
export const OF_COUNTRY: ReadonlySet<string> = new Set('country nation republic kingdom emirate sultanate homeland state'.split(' '))

/** Singular nouns for several people. */
export const PEOPLES: ReadonlySet<string> = new Set(
  'people couple pair duo trio family crowd police staff crew youth audience public everyone everybody someone somebody anyone anybody nobody both'.split(
    ' ',
  ),
)

/** What is called after a person: "the Biden administration". */
export const NAMED_AFTER: ReadonlySet<string> = new Set(
  'administration campaign government cabinet foundation family era presidency regime estate trust prize doctrine plan team brothers'.split(
    ' ',
  ),
)

/** Verbs of doing something to somebody that have "of" for what it is about. */
export const CHARGES: ReadonlySet<string> = new Set(
  'accuse acquit convict suspect clear remind inform warn assure rob deprive strip cure relieve rid advise notify absolve'.split(' '),
)

/** Nouns for parts and children of a body that has its name in theirs. */
export const ORGANS_OF_BODIES: ReadonlySet<string> = new Set(
  'board council committee foundation institute union fund cup prize plant branch academy youth arena stadium festival association trust'.split(
    ' ',
  ),
)

/** Words that names of bodies end in and that, by themselves, mean something else. */
export const PARTS_OF_NAMES: ReadonlySet<string> = new Set(
  'fire news times post today case media press mail world street road time sun star mirror journal voice life people work power state water music home'.split(
    ' ',
  ),
)

/** Nouns for bodies whose names say that they are that: who is called neither a court nor known to be one is none. */
export const SELF_NAMED: ReadonlySet<string> = new Set(
  'court tribunal university ministry department community front board forum fund council commission committee foundation network diocese archdiocese museum hospital college school academy society orchestra band choir theatre theater panel laboratory observatory militia squad chain store think-tank consortium cooperative synod brigade corps caucus station channel studio'.split(
    ' ',
  ),
)

/** Nouns that names of bodies end in which no other noun here stands for. */
export const OF_THEIR_OWN: ReadonlySet<string> = new Set('office corps police guard army forces embassy'.split(' '))

/** Nouns for whatever body somebody is of: "her agency". */
export const ANY_BODY: ReadonlySet<string> = new Set(
  'agency organisation organization body institution group company firm employer outfit club team party'.split(' '),
)

/** Nouns for what trades. */
export const COMPANIES: ReadonlySet<string> = new Set(
  'company firm employer giant conglomerate multinational carmaker automaker airline carrier retailer manufacturer supplier maker grocer'.split(
    ' ',
  ),
)
/** Words in the names of what does not trade. */
export const NO_COMPANIES: RegExp =
  /^(?:court|tribunal|ministry|department|parliament|assembly|senate|council|commission|committee|union|federation|league|party|association|congress|university|police|embassy|.*workers|.*teachers)$/

/** Nouns before a noun that say of what sort a country or a body is, and leave it the same. */
export const SORTS: ReadonlySet<string> = new Set(
  'rights aid relief advocacy lobby pressure campaign rebel terror terrorist student consumer tech technology retail drug drugs food drinks tobacco insurance internet search software chip telecoms telecom pharmaceutical chemicals world port capital home host resort island city mountain border trade defence defense security news media energy oil gas car steel shipping mining parent umbrella opposition coalition government'.split(
    ' ',
  ),
)

/** Nouns for whoever is spoken of: they say nothing that would tell one person from another. */
export const ANYONE: ReadonlySet<string> = new Set(
  'winner victor loser youngster teenager newcomer outsider favourite favorite bride groom bridegroom incumbent veteran statesman politician man woman monarch leader boss challenger guest visitor host rival opponent lawmaker parliamentarian legislator businessman businesswoman entrepreneur billionaire tycoon magnate philanthropist striker midfielder defender goalkeeper winger footballer singer actor actress novelist'.split(
    ' ',
  ),
)

/** Nouns for what somebody is like or how one is placed: with "the" they speak again of who is known, and bring nobody new. */
export const EPITHETS: ReadonlySet<string> = new Set(
  'primate seed qualifier wildcard titleholder lass lassie lad laddie girl boy lady gentleman fellow chap bloke guy youth teetotaller teetotaler vegetarian bachelor spinster widower loner perfectionist workaholic octogenarian nonagenarian centenarian septuagenarian sexagenarian pensioner grandmother grandfather grandma grandad newlywed redhead blonde giant native honoree honouree birthday-girl heroine underdog frontrunner front-runner tyro debutant debutante rookie prodigy wunderkind maverick firebrand hardliner moderate centrist populist conservative liberal progressive socialist nationalist reformer reformist autocrat strongman technocrat heavyweight stalwart loyalist polymath recluse eccentric globetrotter left-back right-back centre-back full-back fullback centre-half fly-half scrum-half playmaker wicketkeeper all-rounder paceman'.split(
    ' ',
  ),
)

/** Nouns for who is something to the owner, and is spoken of with the owner: "her critic". */
export const OTHERS: ReadonlySet<string> = new Set(
  'critic accuser adversary foe rescuer interlocutor tormentor nemesis antagonist interviewer questioner'.split(' '),
)

/** Nouns for places that have them in their names: "the lake" for "Lake Victoria". */
export const PLACES: ReadonlySet<string> = new Set(
  'lake river mountain mount sea ocean gulf bay strait canal desert valley forest park peninsula cape hill volcano glacier waterfall reef lagoon barracks cathedral church mosque temple abbey monastery palace castle tower hall stadium arena airport harbour harbor port bridge tunnel dam square street avenue prison library theatre hotel cemetery island islands archipelago region coast'.split(
    ' ',
  ),
)

/** Nouns for some countries that stand together. */
export const BLOCS: ReadonlySet<string> = new Set('bloc grouping alliance'.split(' '))

/** Bodies of all countries. */
export const WORLD_BODIES: ReadonlySet<string> = new Set(['United Nations', 'UN Security Council', 'UN General Assembly'])

/** Words in the names of papers and broadcasters. */
export const OF_NEWS: ReadonlySet<string> = new Set(
  'times post news herald tribune gazette record daily mail mirror guardian journal observer telegraph courier chronicle echo star sun standard express examiner press radio television tv broadcasting media'.split(
    ' ',
  ),
)

/** Nouns that end as those for persons do, and are for none. */
export const LIKE_PERSONS: ReadonlySet<string> = new Set(
  'paper newspaper water river order number power winter summer weather letter matter corner tower computer quarter chapter factor motor sector error color honor labor favor percent moment amount point want grant plant committee fee coffee knee guarantee warrant restaurant weapon dinner shelter disaster charter centre center register server printer counter layer folder danger hunger anger finger trigger merger other another answer offer cancer career beer deer access process success business address illness list twist mist'.split(
    ' ',
  ),
)

/** Countries whose members are called states. */
export const FEDERATIONS: ReadonlySet<string> = new Set(
  'US IN AU BR MX NG DE AT MY MM VE SD SS FM'.split(' ').map((code) => `country/${code}`),
)

/** Words before a noun that tell of any of its sort, or of another than the one spoken of. */
export const GENERIC: ReadonlySet<string> = new Set(
  'average ordinary typical common individual specific particular certain other another same right wrong ideal perfect only'.split(' '),
)

/** Nouns for one who is what the owner is, but elsewhere. */
export const COUNTERPARTS: ReadonlySet<string> = new Set(['counterpart', 'colleague', 'opposite'])
/** Nouns for one of the owner's nation. */
export const COMPATRIOTS: ReadonlySet<string> = new Set(['compatriot', 'countryman', 'countrywoman'])

/** Descriptions that point to one person without a country or a body beside them. */
export const ALONE: ReadonlySet<string> = new Set(['leader', 'monarch', 'head of state', 'head of government'])

/** Words for one of the people of a party. */
export const PARTISANS: ReadonlySet<string> = new Set(
  'Democrat Republican Tory Conservative Liberal Socialist Communist Green Islamist Peronist Gaullist'.split(' '),
)
