/** Lemmas of words of closed classes and of forms that no rule tells, as `form=lemma`, by UD or Penn tag. In lower case. */
const FORMS: Readonly<Record<string, string>> = {
  PRON: `
    me=I i=I us=we him=he them=they 'em=they 's=we u=you ya=you those=that these=this thee=thou mine=my yours=your ours=our
    theirs=their hers=her
  `,
  PRP: `her=she`,
  NUM: `m=million k=thousand b=billion bn=billion`,
  PUNCT: `“=" ”=" „=" –=- —=-`,
  DET: `an=a those=that these=this th=the`,
  PART: `n't=not nt=not n'=not na=to ta=to a=to`,
  POS: `'='s s='s \`s='s`,
  AUX: `
    am=be is=be are=be was=be were=be been=be being=be ai=be 'm=be 're=be 's=be s=be m=be r=be re=be 've=have ve=have has=have
    had=have having=have does=do did=do doing=do done=do ca=can wo=will sha=shall 'll=will ll=will 'd=would d=would got=get
    getting=get gets=get gotten=get du=do would=would could=could might=might wouldst=would using=use
  `,
  VBD: `'d=have lay=lie`,
  VBN: `'d=have`,
  VERB: `
    everything=everything gon=go wan=want got=get ai=be du=do does=do has=have lem=let gim=give 's=be 're=be 'm=be 've=have 'd=have
    dying=die tying=tie vying=vie lying=lie saw=see found=find left=leave felt=feel fell=fall founds=found ground=grind wound=wind
    bound=bind bore=bear rose=rise shot=shoot spoke=speak ran=run won=win met=meet is=be was=be are=be were=be been=be being=be
    am=be s=be
  `,
  NOUN: `people=people media=media data=data pm=p.m. am=a.m. p.m=p.m. a.m=a.m. etc=etc.`,
  ADP: `v=versus v.=versus w/=with b/c=because w/o=without 'til=until`,
  SCONJ: `b/c=because 'cause=because cause=because 'til=until`,
  CCONJ: `n'=and n=and 'n'=and`,
  X: `etc=etc.`,
  ADV: `better=well best=well farther=far more=more most=most less=less least=least worse=badly later=late earlier=early`,
  ADJ: `better=good best=good worse=bad worst=bad more=more most=most less=less least=least`,
}

/** The lemma of a tag and a form, under `TAG form`. */
export const CLOSED: ReadonlyMap<string, string> = new Map(
  Object.entries(FORMS).flatMap(([tag, forms]) =>
    forms
      .trim()
      .split(/\s+/)
      .map((pair): [string, string] => [`${tag} ${pair.slice(0, pair.indexOf('='))}`, pair.slice(pair.indexOf('=') + 1)]),
  ),
)

/** Adjectives of peoples, places and faiths that no ending tells, which keep their capital. In lower case. */
export const CAPITAL_ADJECTIVES: ReadonlySet<string> = new Set(
  `french dutch greek german arab muslim sunni shiite shia czech thai swiss welsh scots catholic islamic hispanic latino
   baltic slavic nordic celtic gothic kurd afghan jewish christian protestant republican democratic democrat nazi soviet
   kurdish roman victorian olympic arctic antarctic atlantic pacific baathist ba'athist islamist zionist marxist leninist
   buddhist hindu moslem cuban irish argentine latin calvinist jesuit hebrew pashtun lankan paralympic sikh maoist
   byzantine iraqi`.split(/\s+/),
)

const SHORT_DATES =
  'Jan=January Feb=February Mar=March Apr=April Aug=August Sep=September Sept=September Oct=October Nov=November Dec=December ' +
  'Mon=Monday Tue=Tuesday Tues=Tuesday Wed=Wednesday Thu=Thursday Thur=Thursday Thurs=Thursday Fri=Friday Sat=Saturday'

/** Short forms of months and days, with and without a full stop, by the name they stand for. */
export const CALENDAR: ReadonlyMap<string, string> = new Map(
  SHORT_DATES.split(' ').flatMap((pair): [string, string][] => {
    const [short = '', name = ''] = pair.split('=')
    return [
      [short, name],
      [`${short}.`, name],
    ]
  }),
)
