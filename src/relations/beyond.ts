import { ADDRESSED, ARRIVES, EXCLAIMED, UNADDRESSED } from './addressed.ts'
import { BARE, OF_LEADER } from './bare.ts'
import { BARE_BODY } from './bare-bodies.ts'
import { BY_MESSAGE } from './by-message.ts'
import { COUNTERPART } from './counterparts.ts'
import { IMPLIED } from './data/implied-members.ts'
import { GAPPED } from './gapped.ts'
import { ELLIPSIS, GOES, LIKEWISE } from './implied.ts'
import { OWN_LEADER, OWN_OFFICE } from './own-offices.ts'
import { PAIRED } from './paired.ts'
import { PARALLEL } from './parallel.ts'
import { PREDECESSOR } from './predecessors.ts'
import { DESCRIBED, PRESENTED } from './presented.ts'
import { RECIPROCAL } from './reciprocal.ts'
import { REGIONAL } from './regional.ts'
import { SAME_OFFICE } from './same-office.ts'
import { SUCCESSION } from './successions.ts'
import { THEIR_PEOPLE } from './their-people.ts'
import { CONJOINED, NOMINAL, SENATOR } from './titles.ts'
import type { BasePattern } from './types.ts'
import { UNSAID } from './unsaid.ts'

/** The patterns that look beyond one sentence or need a fact found before; each is a function of its own, declared here for the catalogue. */
export const BEYOND: readonly BasePattern[] = [
  ...IMPLIED,
  LIKEWISE,
  GAPPED,
  ELLIPSIS,
  GOES,
  ADDRESSED,
  EXCLAIMED,
  ARRIVES,
  UNADDRESSED,
  UNSAID,
  BY_MESSAGE,
  NOMINAL,
  CONJOINED,
  COUNTERPART,
  BARE,
  OF_LEADER,
  SENATOR,
  PARALLEL,
  PAIRED,
  RECIPROCAL,
  PREDECESSOR,
  THEIR_PEOPLE,
  BARE_BODY,
  OWN_OFFICE,
  OWN_LEADER,
  SUCCESSION,
  SAME_OFFICE,
  PRESENTED,
  DESCRIBED,
  REGIONAL,
]
