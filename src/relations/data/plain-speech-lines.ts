import type { LinePattern } from '../types.ts'
import { PLAYERS, SEATS, UNIONS_OF_STATES } from './classes.ts'

const WHO = 'GPE|PERSON|ORG'

/** What is told in plain speech of who is in a body, a party or a team, by the words in their order. */
export const PLAIN_SPEECH_LINES: readonly LinePattern[] = [
  {
    id: 'member/is-in-body',
    relation: 'member-of',
    match:
      '{subjects:GPE+} ASIDE (,|which|who)* (has|have|now|still|already|have)* <(be|remain|stay)> (both|all|already|now|still|also)* in THE? MODS {objects:ORG+} !POSS',
    example: 'Latvia is in NATO.',
    confidence: 0.85,
    objectNamed: UNIONS_OF_STATES,
  },
  {
    id: 'member/both-in-body',
    relation: 'member-of',
    match:
      '{subjects:GPE+} , (both|all|each|also|already|long|itself|themselves|now|still)* (both|all|each|also|already|itself|themselves|now|still) in THE? MODS {object:ORG} !POSS',
    example: 'Latvia and Estonia, both in NATO, objected.',
    confidence: 0.82,
    objectNamed: UNIONS_OF_STATES,
  },
  {
    id: 'member/both-members-of',
    relation: 'member-of',
    match: `{subjects:${WHO}+} , (both|all|two|three|four|each|fellow)* (both|all|two|three|four|each|fellow) NEARNOUN MEMBERNOUN STATENOUN? BELONGS THE? MODS {objects:ORG+}`,
    example: 'Latvia and Estonia, both members of NATO, objected.',
    confidence: 0.88,
  },
  {
    id: 'member/member-after-others',
    relation: 'member-of',
    match:
      'MEMBERNOUN STATENOUN? of THE? MODS {object:ORG} ,? (after|alongside|besides|beside|next|together|along|with|to)* (after|alongside|besides|beside|with|to) {subjects:GPE+}',
    example: 'Bolivia became the fifth member of Mercosur after Argentina, Brazil, Paraguay and Uruguay.',
    confidence: 0.8,
    objectNamed: UNIONS_OF_STATES,
  },
  {
    id: 'member/one-of-partisans',
    relation: 'member-of',
    match: '{subject:PERSON} ASIDE (,|who)* <(be|become|remain)> (among|one)* (among|of) (the|only|just)* MODS {object:NORP} !POSS',
    example: 'Anna Berzina is one of four Republicans on the panel.',
    confidence: 0.82,
    objectIsParty: true,
  },
  {
    id: 'member/whose-party',
    relation: 'member-of',
    match: '{subject:PERSON} , whose MODS {object:ORG} !POSS',
    example: 'Anna Berzina, whose Labour Party holds 40 seats, resigned.',
    confidence: 0.8,
    objectNamed:
      /\b(?:party|parti|partido|pati|bloc|front|movement|alliance|union|coalition|democrats|greens|league|congress|faction|rally)\b/i,
  },
  {
    id: 'member/party-of-somebody',
    relation: 'member-of',
    match: '{object:ORG} , THE? MODS (party|movement|bloc|faction) of {role:TITLE}? HON* {subject:PERSON} !POSS',
    example: 'Riverine Renewal, the party of Anna Berzina, lost.',
    confidence: 0.82,
  },
  {
    id: 'member/own-party-named',
    relation: 'member-of',
    match: '{subject:PERSON} POSS MODS (party|movement|bloc|faction) , THE? MODS {object:ORG}',
    example: "Anna Berzina's party, Riverine Renewal, lost.",
    confidence: 0.85,
  },
  {
    id: 'member/own-coalition',
    relation: 'member-of',
    match: '{subject:PERSON} POSS MODS {object:ORG} (coalition|bloc|alliance|slate|list|movement) !of',
    example: "Anna Berzina's Riverine Renewal coalition won 40 seats.",
    confidence: 0.8,
  },
  {
    id: 'member/town-team-player',
    relation: 'member-of',
    match: `(former|ex)? -? {objects:GPE|ORG+} POSS? (star|veteran|skipper|teenage|young|left|right|centre|center|fly|scrum|full|wing|-)* MODS (${PLAYERS}|half|back) HON* {subject:PERSON}`,
    example: 'Former Liverpool striker Anna Berzina retired.',
    confidence: 0.8,
    objectIsTeam: true,
  },
  {
    id: 'member/player-of-team',
    relation: 'member-of',
    match: `(${PLAYERS}) HON* {subject:PERSON} (,|formerly|previously|once|late)* of THE? KIND {objects:ORG|GPE+} !POSS`,
    example: 'Goalkeeper Anna Berzina of Riga United broke a finger.',
    confidence: 0.8,
    objectIsTeam: true,
  },
  {
    id: 'member/player-signs',
    relation: 'member-of',
    match: `(${PLAYERS}) HON* {subject:PERSON} ASIDE (,|who)* NEAR <(sign|agree|pen|put)/VERB> NEARNOUN {length:DATE}? MODS (deal|contract|extension|term|deal) (with|at) THE? KIND {object:ORG|GPE} !POSS`,
    example: 'Latvian midfielder Anna Berzina has signed a new contract with Brann.',
    confidence: 0.8,
    objectIsTeam: true,
  },
  {
    id: 'member/respectively-first',
    relation: 'member-of',
    match:
      '{subject:PERSON} and (the|TITLED)* HON* {other:PERSON} ,? (of|from) respectively? THE? {object:ORG|NORP} and THE? {another:ORG|NORP} !POSS',
    example: 'Anna Berzina and Bo Ek, of the Labour Party and the Greens respectively, agreed.',
    confidence: 0.85,
    objectIsParty: true,
  },
  {
    id: 'member/respectively-second',
    relation: 'member-of',
    match: '{other:PERSON} and HON* {subject:PERSON} ,? (of|from) respectively? THE? {another:ORG|NORP} and THE? {object:ORG|NORP}',
    example: 'Anna Berzina and Bo Ek, of the Labour Party and the Greens respectively, agreed.',
    confidence: 0.85,
    objectIsParty: true,
  },
  {
    id: 'member/bench-of-chamber',
    relation: 'member-of',
    match: `{subject:PERSON} ASIDE (,|who)* (be|become|remain)? NEARNOUN {party:ORG|NORP}? NEARNOUN BENCHER (in|on) THE? MODS {object:ORG} !POSS`,
    example: 'Anna Berzina is a former frontbencher in the House of Lords.',
    confidence: 0.82,
    objectNamed: SEATS,
  },
  {
    id: 'member/defects',
    relation: 'member-of',
    match: '{subject:PERSON} ASIDE (,|who)* NEAR <defect> from? THE? {former:ORG|NORP}? to THE? KIND {object:ORG} !POSS',
    example: 'Anna Berzina has defected to the Riverine Union.',
    confidence: 0.82,
  },
  {
    id: 'member/list-countries-of-body',
    relation: 'member-of',
    match:
      '{subjects:GPE+} (,|–) (the|all|both)* (two|three|four|five|six|seven|eight|nine|ten)? MODS (country|state|nation|member|signatory) of THE? MODS {object:ORG} !POSS',
    example: 'Chile, Colombia, Mexico and Peru, the four countries of the Pacific Alliance, signed.',
    confidence: 0.85,
  },
  {
    id: 'member/partisan-of-place',
    relation: 'member-of',
    match: '{subject:PERSON} , {object:NORP|ORG} (of|from) THE? {place:GPE|LOC}',
    example: 'Anna Berzina, Republican of Colorado, wrote the letter.',
    confidence: 0.88,
    objectIsParty: true,
  },
  {
    id: 'member/portfolio-spokesperson',
    relation: 'member-of',
    match:
      '{object:NORP|ORG} POSS? (shadow|health|education|finance|foreign|home|defence|treasury|transport|energy|justice|environment|economy|economic|housing|affairs|welfare|trade|agriculture|culture|immigration|policing|rural)* (health|education|finance|foreign|home|defence|treasury|transport|energy|justice|environment|economy|economic|housing|affairs|welfare|trade|agriculture|culture|immigration|policing) BENCHER ,? HON* {subject:PERSON}',
    example: 'Labour health spokeswoman Anna Berzina called for an inquiry.',
    confidence: 0.8,
    objectIsParty: true,
  },
  {
    id: 'member/on-board-of',
    relation: 'member-of',
    match:
      '{subjects:PERSON+} ASIDE (,|who)* NEAR <(sit|serve)> on THE? MODS (board|council|committee|executive|panel) (of|director|trustee|governor)* of THE? KIND {object:ORG} !POSS',
    example: 'Anna Berzina sits on the board of the Sahel Development Bank.',
    confidence: 0.78,
  },
  {
    id: 'member/board-member-of',
    relation: 'member-of',
    match:
      '{subject:PERSON} (,|be|who)* NEARNOUN (board|council|committee|executive) (member|director) (of|at) THE? KIND {object:ORG} !POSS',
    example: 'Anna Berzina, a board member of the Sahel Development Bank, objected.',
    confidence: 0.8,
  },
  {
    id: 'member/body-board-member',
    relation: 'member-of',
    match: '{object:ORG} POSS? (board|council|committee|executive) member HON* {subject:PERSON}',
    example: 'Sahel Development Bank board member Anna Berzina objected.',
    confidence: 0.8,
  },
  {
    id: 'member/party-letter',
    relation: 'member-of',
    match: '{subject:PERSON} (\\(|,) {object:ORG} - {place:GPE}',
    example: 'Senator Anna Berzina (D-Ohio) introduced the bill.',
    confidence: 0.93,
    objectIsParty: true,
  },
  {
    id: 'member/of-so-called-party',
    relation: 'member-of',
    match: '{subject:PERSON} ,? (of|from) THE? MODS {object:ORG|NORP} (party|faction|bloc|movement|caucus|coalition|alliance) !of',
    example: 'Anna Berzina of the ruling Riverine Union party walked out.',
    confidence: 0.85,
  },
  {
    id: 'member/musician-founds',
    relation: 'member-of',
    match:
      '(guitarist|singer|drummer|bassist|vocalist|frontman|frontwoman|keyboardist|saxophonist|trumpeter|rapper|musician) HON* {subject:PERSON} ,? (who)? NEARNOUN <(co-found|found|form)> THE? KIND {object:ORG} !POSS',
    example: 'The guitarist Anna Berzina, who co-founded Glass Harbour in 1994, is suing the band.',
    confidence: 0.82,
    qualifiers: { status: 'founding' },
  },
  {
    id: 'member/counts-among-members',
    relation: 'member-of',
    match:
      '{object:ORG} NEARNOUN <(count|number|include|list)> {subjects:GPE|ORG|PERSON+} (among|as) {own:ORG|GPE}? (its|their|the)? MODS MEMBERNOUN',
    example: 'The Riverine Union counts Latvia and Estonia among its members.',
    confidence: 0.85,
  },
  {
    id: 'member/whose-members-are',
    relation: 'member-of',
    match: '{object:ORG} ,? whose MODS MEMBERNOUN STATENOUN? (be|include|comprise|number) LISTHEAD? {subjects:GPE|ORG|PERSON+}',
    example: 'Latvia quit the Riverine Union, whose members are Estonia and Finland.',
    confidence: 0.85,
  },
  {
    id: 'member/signs-player',
    relation: 'member-of',
    match: `{object:ORG} (have|will)? NEARNOUN <(sign|recruit|land)/VERB> THE? KIND (${PLAYERS}) HON* {subject:PERSON}`,
    example: 'Riga United have signed forward Anna Berzina from Tartu Rovers.',
    confidence: 0.8,
  },
  {
    id: 'member/signed-from',
    relation: 'member-of',
    match: `<(sign|recruit|land|buy|loan)/VERB> THE? KIND (${PLAYERS}) HON* {subject:PERSON} from THE? KIND {object:ORG} !POSS`,
    example: 'Riga United have signed forward Anna Berzina from Tartu Rovers.',
    confidence: 0.8,
    qualifiers: { status: 'former' },
  },
  {
    id: 'member/joins-from',
    relation: 'member-of',
    match: '{subject:PERSON} ASIDE (,|who)* GAP <(join|rejoin)> THE? KIND {joined:ORG} from THE? KIND {object:ORG} !POSS',
    example: 'Anna Berzina joined Riga United from Tartu Rovers.',
    confidence: 0.8,
    qualifiers: { status: 'former' },
  },
  {
    id: 'member/leaves-for',
    relation: 'member-of',
    match:
      '{subject:PERSON} ASIDE (,|who)* GAP <(leave|quit|abandon|desert|ditch)/VERB> THE? KIND {left:ORG|NORP} for THE? KIND {object:ORG|NORP} !POSS',
    example: 'Anna Berzina left the Labour Party for the Riverine Union.',
    confidence: 0.78,
  },
]
