import type { LinePattern } from '../types.ts'

const CHAMBER =
  /party|parliament|council|senate|assembly|congress|committee|board|cabinet|commission|house|bundestag|knesset|duma|sabha|delegation|team|union|alliance|front|movement|league|chamber|caucus|government|coalition|panel|executive|bench|jury|secretariat|court|tribunal/i

/** Patterns for member-of: persons in parliaments, parties, teams and bands. */
export const MEMBER_OF_PERSONS: readonly LinePattern[] = [
  {
    id: 'member/elected-to',
    relation: 'member-of',
    match:
      '{subjects:PERSON+} ASIDE (,|who)* GAP <(elect|appoint|name|return|vote|co-opt)> (to|onto|on|into)* THE? MODS {object:ORG} !POSS',
    example: 'Anna Berzina was elected to the Senate.',
    confidence: 0.8,
    objectNamed: CHAMBER,
  },
  {
    id: 'member/sits-on',
    relation: 'member-of',
    match: '{subjects:PERSON+} ASIDE (,|who)* NEAR <(sit|serve)> (on|in) THE? KIND {object:ORG} !POSS',
    example: 'Anna Berzina sits on the Council of Elders.',
    confidence: 0.8,
    objectNamed: CHAMBER,
  },
  {
    id: 'member/of-party',
    relation: 'member-of',
    match: '{subject:PERSON} ,? (of|from) THE? KIND {object:ORG}',
    example: 'Anna Berzina of the Labour Party',
    confidence: 0.8,
    objectNamed: /party|partei|\bpati\b|front\b|alliance|movement|democrats|greens|labour|\bbloc\b|league/i,
  },
  {
    id: 'member/partys-person',
    relation: 'member-of',
    match: '{object:ORG|NORP} POSS {subject:PERSON}',
    objectIsParty: true,
    example: "The Labour Party's Anna Berzina objected.",
    confidence: 0.8,
    qualifiers: { status: 'current' },
  },
  {
    id: 'member/partys-other-person',
    relation: 'member-of',
    match: '{object:ORG|NORP} POSS {first:PERSON} and {subject:PERSON} !POSS !of',
    objectIsParty: true,
    example: "The Labour Party's Anna Berzina and Bo Ek objected.",
    confidence: 0.8,
    qualifiers: { status: 'current' },
  },
  {
    id: 'member/is-party-politician',
    relation: 'member-of',
    match:
      '{subject:PERSON} ,? (be|become|remain) THE? KIND {object:ORG|NORP} MODS (politician|lawmaker|legislator|mp|senator|councillor|deputy|member)',
    example: 'Anna Berzina is a Labour Party politician.',
    confidence: 0.8,
  },
  {
    id: 'member/title-of-body',
    relation: 'member-of',
    match:
      '{subject:PERSON} ,? (will|shall)? (remain|stay|elect|appoint|name|choose|re-elect)? NEARNOUN MEMBERNOUN (of|in) THE? KIND {object:ORG}',
    example: 'Anna Berzina, elected a member of the National Assembly',
    confidence: 0.75,
    objectNamed: CHAMBER,
  },
  {
    id: 'member/party-legislator',
    relation: 'member-of',
    match: '{object:ORG|NORP} MODS {role:TITLE} ,? HON* {subject:PERSON}',
    example: 'Republican Senator Anna Berzina',
    confidence: 0.85,
  },
  {
    id: 'member/name-party-legislator',
    relation: 'member-of',
    match: '{subject:PERSON} , THE? MODS {object:ORG|NORP} MODS {role:TITLE} !NAMED',
    example: 'Anna Berzina, a Labour senator, objected.',
    confidence: 0.85,
  },
  {
    id: 'member/party-candidate',
    relation: 'member-of',
    match:
      '{object:ORG|NORP} POSS? MODS (presidential|vice|vice-presidential|congressional|gubernatorial|senatorial|mayoral|parliamentary|leadership|-)* (candidate|nominee|contender|lawmaker|politician|legislator|congressman|congresswoman|incumbent|front-runner|frontrunner|colleague|colleagues|rival|opponent|councillor|peer|mep|hopeful|strategist|backbencher|grandee) ,? HON* {subject:PERSON}',
    example: 'Democratic presidential candidate Anna Berzina spoke.',
    confidence: 0.85,
    objectIsParty: true,
  },
  {
    id: 'member/apposed-partisan',
    relation: 'member-of',
    match: '{subject:PERSON} , (a|an) MODS {object:NORP} (,|.|from|who|of|in|on|and|with)',
    example: 'Anna Berzina, a Democrat from Ohio, objected.',
    confidence: 0.88,
    objectIsParty: true,
  },
  {
    id: 'member/is-partisan',
    relation: 'member-of',
    match: '{subject:PERSON} ASIDE (,|who)* NEARNOUN <(be|become|remain)> a MODS {object:NORP} (,|.|from|who|in|on|and)',
    example: 'Anna Berzina is a Democrat.',
    confidence: 0.85,
    objectIsParty: true,
  },
  {
    id: 'member/of-partisans',
    relation: 'member-of',
    match: '{subject:PERSON} ,? (of|from) the {object:NORP}',
    example: 'Anna Berzina of the Social Democrats objected.',
    confidence: 0.85,
    objectIsParty: true,
  },
  {
    id: 'member/name-party-candidate',
    relation: 'member-of',
    match:
      '{subject:PERSON} , (the|a|an) MODS {object:ORG|NORP} POSS? (presidential|vice|vice-presidential|congressional|gubernatorial|senatorial|mayoral|parliamentary|leading|top|defeated|losing|winning|presumptive|-)* (candidate|nominee|contender|lawmaker|politician|legislator|congressman|congresswoman|incumbent|front-runner|frontrunner|strategist|operative|official|activist|stalwart|councillor|treasurer|spokesman|spokeswoman|leader)',
    example: "Anna Berzina, the Labour Party's candidate for mayor, lost.",
    confidence: 0.85,
    objectIsParty: true,
  },
  {
    id: 'member/names-party-legislators',
    relation: 'member-of',
    match:
      '{subjects:PERSON+} , (both|all)* (the|two|three)* MODS {object:ORG|NORP} MODS (lawmaker|legislator|politician|senator|deputy|councillor|congressman|mp|mps|member|candidate)',
    example: 'Anna Berzina and Bo Ek, both Labour Party lawmakers, voted against.',
    confidence: 0.85,
    objectIsParty: true,
  },
  {
    id: 'member/names-both-partisans',
    relation: 'member-of',
    match: '{subject:PERSON} , (both|all) MODS {object:NORP}',
    example: 'Anna Berzina and Bo Ek, both Democrats, voted against.',
    confidence: 0.85,
    objectIsParty: true,
  },
  {
    id: 'member/names-both-partisans-first',
    relation: 'member-of',
    match: '{subject:PERSON} ,? and HON* {other:PERSON} , both MODS {object:NORP}',
    example: 'Anna Berzina and Bo Ek, both Democrats, voted against.',
    confidence: 0.85,
    objectIsParty: true,
  },
  {
    id: 'member/on-ticket',
    relation: 'member-of',
    match: '{subject:PERSON} GAP NEAR on THE? MODS ticket of THE? {object:ORG}',
    example: 'Anna Berzina was elected on the ticket of the Labour Party.',
    confidence: 0.8,
  },
  {
    id: 'member/own-named-party',
    relation: 'member-of',
    match: '{subject:PERSON} POSS MODS {object:ORG} !POSS',
    example: "Anna Berzina's Labour Party lost.",
    confidence: 0.78,
    objectIsParty: true,
    objectNamed: /\b(?:party|parti|partido|partei|partij|democrats|greens)\b/i,
  },
  {
    id: 'member/nations-of-list',
    relation: 'member-of',
    match: '(country|state|nation|member) of THE? KIND {object:ORG} (–|,|:|\\(|-) LISTHEAD? {subjects:GPE+} (–|,|\\)|-|\\.)',
    example: 'The countries of the Visegrad Group – Hungary, Poland and Slovakia – objected.',
    confidence: 0.8,
  },
  {
    id: 'member/elected-on-to',
    relation: 'member-of',
    match:
      '<(elect|vote|appoint|name|co-opt|add|bring)/VERB> (on|onto|in|into|to) to? THE? MODS {owner:ORG|GPE}? POSS? MODS {object:ORG} : {subjects:PERSON+}',
    example: 'Three newcomers were voted on to the Executive Council: Anna Berzina, Bo Ek and Jan Tamm.',
    confidence: 0.8,
    objectNamed: CHAMBER,
  },
  {
    id: 'member/own-party',
    relation: 'member-of',
    match: '{subject:PERSON} POSS MODS {object:ORG|NORP} (party|faction)',
    example: "Anna Berzina's Labour party lost.",
    confidence: 0.8,
    objectIsParty: true,
  },
  {
    id: 'member/party-in-brackets',
    relation: 'member-of',
    match: '{subject:PERSON} \\( (of)? THE? {object:ORG|NORP} (\\)|,)',
    example: 'The mayor is Anna Berzina (Labour Party) and her deputy is out.',
    confidence: 0.9,
    objectIsParty: true,
  },
  {
    id: 'member/legislator-in-brackets',
    relation: 'member-of',
    match: '{role:TITLE} HON* {subject:PERSON} (\\(|,) (of)? THE? {object:ORG} (\\)|,)',
    example: 'Senator Anna Berzina (Labour Party) walked out.',
    confidence: 0.85,
    anyParty: true,
  },
  {
    id: 'member/partisan-name',
    relation: 'member-of',
    match:
      '(fellow|the|a)* {object:NORP} (colleague|colleagues|rival|opponent|challenger|counterpart|strategist|hopeful|primary|newcomer|freshman|whip|moderate|maverick|hardliner|donor|former|ex|senior|veteran)* HON* {subject:PERSON}',
    example: 'She lost to fellow Democrat Anna Berzina.',
    confidence: 0.85,
    objectIsParty: true,
  },
  {
    id: 'member/politician-for',
    relation: 'member-of',
    match:
      '{subject:PERSON} (be|,) NOUNS (politician|lawmaker|legislator|candidate|councillor|mp|activist) (for|of|from|with|in) THE? KIND {object:ORG}',
    example: 'Anna Berzina was a Latvian politician for the Labour Party.',
    confidence: 0.85,
    objectIsParty: true,
  },
  {
    id: 'member/band-musician',
    relation: 'member-of',
    match:
      '{object:ORG} POSS? MODS (singer|guitarist|bassist|drummer|vocalist|frontman|frontwoman|keyboardist|pianist|violinist|rapper|goalkeeper|midfielder|defender|striker|forward|quarterback|pitcher|shortstop|winger|captain) HON* {subject:PERSON}',
    example: 'Silver Harbour Orchestra violinist Anna Berzina spoke.',
    confidence: 0.8,
  },
  {
    id: 'member/is-player',
    relation: 'member-of',
    match:
      '{subject:PERSON} ASIDE (,|who)* (have|also|now)* <(be|become|remain)> a MODS {object:ORG} (player|striker|midfielder|defender|goalkeeper|winger|forward|captain|singer|drummer|guitarist)',
    example: 'Anna Berzina has been a Manchester United player since May.',
    confidence: 0.8,
  },
  {
    id: 'member/musician-of-band',
    relation: 'member-of',
    match:
      '{subject:PERSON} (be|,) NOUNS (singer|guitarist|bassist|drummer|vocalist|frontman|frontwoman|keyboardist|violinist|rapper|goalkeeper|midfielder|defender|striker|forward|player|footballer|quarterback|pitcher|winger) (of|for|in|with|at) THE? NEAR {object:ORG}',
    example: 'Anna Berzina, the singer of the Silver Harbour Orchestra, spoke.',
    confidence: 0.8,
  },
]
