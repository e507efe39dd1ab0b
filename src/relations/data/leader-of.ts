import type { LinePattern } from '../types.ts'

/** Patterns for leader-of. The office in `role` must be one that leads (see the knowledge base); deputies and ministers lead nothing. */
export const LEADER_OF: readonly LinePattern[] = [
  {
    id: 'leader/domain-title-name',
    relation: 'leader-of',
    match: '{object:GPE|NORP|ORG} POSS? MODS {role:TITLE} HON* {subject:PERSON}',
    example: 'Latvian President Anna Berzina arrived.',
    confidence: 0.95,
  },
  {
    id: 'leader/domain-two-titles-name',
    relation: 'leader-of',
    match: '{object:GPE|NORP|ORG} POSS? MODS {role:TITLE} and {other:TITLE} HON* {subject:PERSON}',
    example: "Qatar's Prime Minister and Foreign Minister Ali Nasser spoke.",
    confidence: 0.85,
  },
  {
    id: 'leader/domain-title-comma-name',
    relation: 'leader-of',
    match: '{object:GPE|NORP|ORG} POSS? MODS {role:TITLE} , {other:TITLE}? HON* {subject:PERSON}',
    example: "Latvia's president, Anna Berzina, arrived.",
    confidence: 0.93,
  },
  {
    id: 'leader/title-of-domain-name',
    relation: 'leader-of',
    match: '{role:TITLE} (of|for) THE? KIND REALM? {object:GPE|ORG|LOC} ,? HON* {subject:PERSON}',
    example: 'President of the Republic of Latvia Anna Berzina arrived.',
    confidence: 0.95,
  },
  {
    id: 'leader/title-name-of-domain',
    relation: 'leader-of',
    match: '{role:TITLE} HON* {subject:PERSON} (of|from) THE? {where:GPE}? POSS? REALM? {object:GPE|ORG} !POSS',
    example: 'President Anna Berzina of Latvia arrived.',
    objectIsParty: false,
    confidence: 0.93,
  },
  {
    id: 'leader/name-title-of-domain',
    relation: 'leader-of',
    match: '{subject:PERSON} , NOUNS {role:TITLE} (of|for|at) THE? KIND REALM? {object:GPE|ORG} !POSS !VERBISH !NAMED',
    example: 'Anna Berzina, the president of Latvia, arrived.',
    confidence: 0.93,
  },
  {
    id: 'leader/name-domain-title',
    relation: 'leader-of',
    match: '{subject:PERSON} , THE? MODS {object:GPE|NORP|ORG} POSS? MODS {role:TITLE} !VERBISH !NAMED',
    example: "Anna Berzina, Latvia's first female president, arrived.",
    confidence: 0.9,
  },
  {
    id: 'leader/be-title-of',
    relation: 'leader-of',
    match:
      '{subject:PERSON} ,? who? (have|also|now|currently)* <(be|become|remain|stay)> NEARNOUN {role:TITLE} of THE? KIND REALM? {object:GPE|ORG} !POSS !APPOSED',
    example: 'Anna Berzina became president of Latvia.',
    confidence: 0.85,
  },
  {
    id: 'leader/be-domain-title',
    relation: 'leader-of',
    match: '{subject:PERSON} <(be|become|remain|stay)> THE? KIND {object:GPE|NORP|ORG} POSS? MODS {role:TITLE}',
    example: "Anna Berzina became Latvia's president.",
    confidence: 0.85,
  },
  {
    id: 'leader/election-of-as',
    relation: 'leader-of',
    match:
      '{subject:PERSON} on {whose:PERSON} (election|re-election|appointment|selection|reappointment|inauguration|investiture) as THE? MODS {role:TITLE} of THE? KIND REALM? {object:GPE|ORG}',
    example: 'She congratulated Anna Berzina on her election as president of Latvia.',
    confidence: 0.85,
  },
  {
    id: 'leader/time-as',
    relation: 'leader-of',
    match:
      '{subject:PERSON} MODS (leadership|role|tenure|term|time|stint|reign|work|record|service|capacity|years) as THE? MODS {role:TITLE} of THE? KIND REALM? {object:GPE|ORG}',
    example: 'Anna Berzina praised Bo Ek for his work as chair of the Riverine Union.',
    confidence: 0.85,
  },
  {
    id: 'leader/elect-title-of',
    relation: 'leader-of',
    match:
      '{subject:PERSON} GAP (elect|appoint|name|choose|crown|install|re-elect|reappoint|confirm) THE? MODS {role:TITLE} of THE? KIND REALM? {object:GPE|ORG}',
    example: 'Anna Berzina was elected president of Latvia.',
    confidence: 0.8,
  },
  {
    id: 'leader/elects-name-title-of',
    relation: 'leader-of',
    match:
      '<(elect|appoint|name|choose|crown|install|re-elect|reappoint|confirm|proclaim|declare|nominate)> HON* {subject:PERSON} as? THE? MODS {role:TITLE} of THE? KIND REALM? {object:GPE|ORG}',
    example: 'Voters elected Anna Berzina president of Latvia.',
    confidence: 0.8,
  },
  {
    id: 'leader/body-names-title',
    relation: 'leader-of',
    match:
      '{object:ORG} NEARNOUN <(name|appoint|elect|choose|hire|pick|select|re-elect|reappoint)/VERB> (a|an|the)* MODS {from:NORP}? NEARNOUN ,? HON* {subject:PERSON} ,? (as|to|be|its|their|the|a)* MODS {role:TITLE} !(of|at|for)',
    example: 'The Riverine Union named Anna Berzina as its new chief executive.',
    confidence: 0.85,
  },
  {
    id: 'leader/body-names-then-name',
    relation: 'leader-of',
    match:
      '{object:ORG} NEARNOUN <(name|appoint|elect|choose|hire|pick|select|have|get)/VERB> (its|their|the|a)* MODS {role:TITLE} NEARNOUN (:|,|–) HON* {subject:PERSON}',
    example: 'The Riverine Union named a new chief executive on Friday: Anna Berzina.',
    confidence: 0.8,
  },
  {
    id: 'leader/whose-title-is',
    relation: 'leader-of',
    match: '{object:GPE|ORG} , whose MODS {role:TITLE} be HON* {subject:PERSON}',
    example: 'The Riverine Union, whose leader is Anna Berzina, won.',
    confidence: 0.88,
  },
  {
    id: 'leader/steps-down-as',
    relation: 'leader-of',
    match:
      '{subject:PERSON} ASIDE (,|who)* NEAR <(step|stand|resign|retire|quit)/VERB> (down|aside|away|off|back)* NEARNOUN as THE? MODS {role:TITLE} (of|at) THE? KIND REALM? {object:GPE|ORG}',
    example: 'Anna Berzina stepped down as head of the Riverine Union after the defeat.',
    confidence: 0.85,
    qualifiers: { status: 'former' },
  },
  {
    id: 'leader/removed-as',
    relation: 'leader-of',
    match:
      '{subject:PERSON} ASIDE (,|who)* NEAR be NEAR <(oust|remove|sack|dismiss|fire|depose|replace|topple)/VERB> NEAR as THE? MODS {role:TITLE} (of|at) THE? KIND REALM? {object:GPE|ORG}',
    example: 'Anna Berzina was sacked on Friday as head of the Riverine Union.',
    confidence: 0.85,
    qualifiers: { status: 'former' },
  },
  {
    id: 'leader/at-helm',
    relation: 'leader-of',
    match: '{subject:PERSON} ,? NEAR (at|in|to) the? (helm|head|charge|command) of THE? KIND REALM? {object:ORG|GPE} !POSS !TITLED',
    example: 'Anna Berzina, at the helm of the Riverine Union since 2019, spoke.',
    confidence: 0.85,
    qualifiers: { role: 'head' },
  },
  {
    id: 'leader/takes-charge',
    relation: 'leader-of',
    match: '{subject:PERSON} ASIDE (,|who)* NEAR <(take|assume)/VERB> (charge|command|control|leadership) of THE? KIND {object:ORG} !POSS',
    example: 'Anna Berzina, who took charge of the Riverine Union in May, spoke.',
    confidence: 0.82,
    qualifiers: { role: 'head' },
  },
  {
    id: 'leader/under-leadership-then-body',
    relation: 'leader-of',
    match:
      'under THE? MODS (leadership|rule|presidency|command|stewardship|chairmanship|direction|premiership|reign|guidance|helmsmanship) of THE? MODS {role:TITLE}? HON* {subject:PERSON} , THE? MODS {object:ORG|GPE} !POSS',
    example: 'Under the leadership of Anna Berzina, the Riverine Union has doubled in size.',
    confidence: 0.8,
    qualifiers: { role: 'leader' },
  },
  {
    id: 'leader/under-own-leadership',
    relation: 'leader-of',
    match:
      'under HON* {subject:PERSON} POSS MODS (leadership|rule|presidency|command|stewardship|chairmanship|direction|premiership|reign|guidance) , THE? MODS {object:ORG|GPE} !POSS',
    example: "Under Anna Berzina's leadership, the Riverine Union has doubled in size.",
    confidence: 0.8,
    qualifiers: { role: 'leader' },
  },
  {
    id: 'leader/body-under-leadership',
    relation: 'leader-of',
    match:
      '{object:ORG|GPE} NEAR NEAR under THE? MODS (leadership|rule|presidency|command|stewardship|chairmanship|direction|premiership|reign) of THE? MODS {role:TITLE}? HON* {subject:PERSON}',
    example: 'The Riverine Union has doubled in size under the leadership of Anna Berzina.',
    confidence: 0.8,
    qualifiers: { role: 'leader' },
  },
  {
    id: 'leader/takes-over-as',
    relation: 'leader-of',
    match:
      '{subject:PERSON} ASIDE (,|who)* NEAR <(take|come|step)> (over|on|in|back) NEAR as THE? MODS {role:TITLE} of THE? KIND REALM? {object:GPE|ORG}',
    example: 'Anna Berzina took over as director general of the Riverine Union.',
    confidence: 0.85,
  },
  {
    id: 'leader/chairs-board-of',
    relation: 'leader-of',
    match: '{subject:PERSON} ASIDE (,|who)* NEAR <(chair|head)> THE? MODS (board|council|committee) of NEAR {object:ORG}',
    example: 'Anna Berzina chairs the board of the Riverine Union.',
    confidence: 0.8,
    qualifiers: { role: 'chair' },
  },
  {
    id: 'leader/heads',
    relation: 'leader-of',
    match:
      '{subject:PERSON} ASIDE ,? who? NEAR <(head|lead|chair|rule|govern|captain|helm)> THE? {where:GPE|NORP}? POSS? KIND {object:ORG|GPE} !POSS !TITLED !to',
    example: 'Anna Berzina, who heads the Riverine Union, spoke.',
    confidence: 0.8,
    qualifiers: { role: 'head' },
  },
  {
    id: 'leader/heads-government',
    relation: 'leader-of',
    match:
      '{subject:PERSON} ,? who? NEAR <(head|lead|run)> THE? KIND {object:NORP|GPE} POSS? MODS (government|administration|cabinet|state)',
    example: 'Anna Berzina, who has headed the Latvian government since 2021, wrote.',
    confidence: 0.8,
    qualifiers: { role: 'head' },
  },
  {
    id: 'leader/comma-name-after-possessive',
    relation: 'leader-of',
    match: '{object:GPE|ORG} POSS? MODS {role:TITLE} – HON* {subject:PERSON}',
    example: "Latvia's president – Anna Berzina – arrived.",
    confidence: 0.8,
  },
  {
    id: 'leader/headed-by',
    relation: 'leader-of',
    match: '{object:ORG} ,? (which|that)? (be|have)? (head|lead|chair|run)/VERB by THE? NEAR HON* {subject:PERSON}',
    example: 'The Riverine Union, headed by Anna Berzina, objected.',
    confidence: 0.8,
    qualifiers: { role: 'head' },
  },
  {
    id: 'leader/of-domain-is-name',
    relation: 'leader-of',
    match: '{role:TITLE} of THE? KIND REALM? {object:GPE|ORG} , {subject:PERSON} ,',
    example: 'the president of Latvia, Anna Berzina, said',
    confidence: 0.93,
  },
  {
    id: 'leader/whose-title',
    relation: 'leader-of',
    match: '{object:GPE|ORG} , whose MODS {role:TITLE} , HON* {subject:PERSON}',
    example: 'Latvia, whose president, Anna Berzina, objected, left.',
    confidence: 0.9,
  },
  {
    id: 'leader/whose-body',
    relation: 'leader-of',
    match: '{role:TITLE} HON* {subject:PERSON} , whose MODS {object:ORG} !POSS',
    example: 'Rebel leader Anna Berzina, whose National Salvation Front controls the town, refused.',
    confidence: 0.8,
  },
  {
    id: 'leader/replaced-by',
    relation: 'leader-of',
    match:
      '<(replace|succeed)/VERB> NEARNOUN as THE? MODS {role:TITLE} (of|at) THE? KIND REALM? {object:GPE|ORG} by NEARNOUN {where:GPE|NORP}? POSS? HON* {subject:PERSON}',
    example: 'Bo Ek was replaced as chair of the Riverine Union by Anna Berzina.',
    confidence: 0.85,
  },
  {
    id: 'leader/is-inverted',
    relation: 'leader-of',
    match: '{role:TITLE} of THE? KIND REALM? {object:GPE|ORG} be HON* {subject:PERSON}',
    example: 'The chairwoman of the Riverine Union is Anna Berzina.',
    confidence: 0.9,
  },
  {
    id: 'leader/until-lately',
    relation: 'leader-of',
    match: '{subject:PERSON} , until NEAR {date:DATE}? THE? MODS {role:TITLE} of THE? KIND {object:GPE|ORG}',
    example: 'Anna Berzina, until last week the president of the Riverine Union, spoke.',
    confidence: 0.85,
    qualifiers: { status: 'former' },
  },
]
