import type { LinePattern } from '../types.ts'

/** Patterns for member-of: enumerations of those whom a body unites. */
export const MEMBER_OF_LISTS: readonly LinePattern[] = [
  {
    id: 'member/body-and-its-list',
    relation: 'member-of',
    match: '{object:ORG} (–|—|\\() {subjects:GPE+} (–|—|\\))',
    objectNamed:
      /\b(?:g\d+|group|quad|alliance|union|community|council|bloc|league|pact|troika|association|organi[sz]ation|forum|commonwealth|compact|initiative|brics|mercosur|asean|benelux|entente)\b/i,
    example: 'The Visegrad Group – Poland, Hungary and Slovakia – objected.',
    confidence: 0.8,
    qualifiers: { status: 'current' },
  },
  {
    id: 'member/members-list',
    relation: 'member-of',
    match: `{object:ORG} POSS? MODS MEMBERNOUN STATENOUN? (include|comprise|are|be)? DASH? LISTHEAD? as? {subjects:GPE|ORG|PERSON+}`,
    example: "ASEAN's members, including Laos and Vietnam, …",
    confidence: 0.78,
  },
  {
    id: 'member/members-of-list',
    relation: 'member-of',
    match: `MEMBERNOUN STATENOUN? of THE? KIND {object:ORG} DASH? LISTHEAD? as? DASH? {subjects:GPE|ORG|PERSON+}`,
    example: 'members of ASEAN – Laos and Vietnam – …',
    confidence: 0.78,
  },
  {
    id: 'member/and-other-members',
    relation: 'member-of',
    match: `{subjects:GPE+} ,? and (the|all|its)* (many|several|most|some|two|three|four|five)* (other|fellow) MODS MEMBERNOUN STATENOUN? of THE? KIND {object:ORG}`,
    example: 'Latvia and the other members of NATO objected.',
    confidence: 0.85,
  },
  {
    id: 'member/and-other-body-members',
    relation: 'member-of',
    match: `{subjects:GPE+} ,? and (the|all|its)* (many|several|most|some|two|three|four|five)* (other|fellow) MODS {object:ORG} (member|members|ally|state|country)`,
    example: 'Latvia and other NATO members objected.',
    confidence: 0.85,
  },
  {
    id: 'member/belong-then-list',
    relation: 'member-of',
    match: `(belong|accede|admit|readmit|join) to? THE? MODS {object:ORG} (:|–) {subjects:GPE+} .`,
    example: 'Five countries belong to the Nordic Council: Denmark, Finland, Iceland, Norway and Sweden.',
    confidence: 0.85,
  },
  {
    id: 'member/has-members-list',
    relation: 'member-of',
    match: `{object:ORG} NEARNOUN (have|count|number|comprise|group|unite|bring) NEARNOUN MEMBERNOUN STATENOUN? (:|–|,|\\() LISTHEAD? as? {subjects:GPE|ORG+}`,
    example: 'The Andean Community has four members: Bolivia, Colombia, Ecuador and Peru.',
    confidence: 0.88,
  },
  {
    id: 'member/list-body-countries',
    relation: 'member-of',
    match: `{subjects:GPE+} (,|–) (all|both|the|a|an)* (two|three|four|five|six|seven|eight)? MODS {object:ORG} (country|state|nation|member|ally) !of`,
    example: 'Estonia, Latvia and Lithuania, three small NATO countries, met.',
    confidence: 0.85,
  },
  {
    id: 'member/among-body-countries',
    relation: 'member-of',
    match: `{subjects:GPE+} <be> (among|one|of|all|both|two|three)* THE? MODS {object:ORG} POSS? MODS (country|state|nation|member|ally)`,
    example: 'Ireland and Malta are among the EU countries that abstained.',
    confidence: 0.83,
  },
  {
    id: 'member/make-up',
    relation: 'member-of',
    match: `{subjects:GPE|ORG+} ASIDE NEARNOUN <(make|form|constitute|compose)/VERB> up? THE? KIND {object:ORG} !POSS`,
    example: 'France, Germany and Poland make up the Weimar Triangle.',
    confidence: 0.82,
  },
  {
    id: 'member/comprises',
    relation: 'member-of',
    match: `{object:ORG} , NEAR NEAR (comprise|group|unite|consist|link) of? {subjects:GPE+}`,
    example: 'the Union State, a union consisting of Russia and Belarus',
    confidence: 0.85,
  },
  {
    id: 'member/body-comprises',
    relation: 'member-of',
    match: `{object:ORG} NEAR <(comprise|group|unite|consist)> of? NEAR {subjects:GPE+}`,
    example: 'The Union State comprises Russia and Belarus.',
    confidence: 0.8,
  },
  {
    id: 'member/includes',
    relation: 'member-of',
    match: `{object:ORG} UNGOVERNED ASIDE (,|which|whose|its|member)* NEAR <(include|comprise|unite|link|group|consist)> of? {subjects:GPE|PERSON+}`,
    example: 'The Standing Committee on Petitions includes Anna Berzina and Bo Ek.',
    confidence: 0.75,
  },
]
