import type { GreetingKind, LeaderStatus, MemberStatus, MentionKind, Modality } from '../document/index.ts'

const STATUSES = ['current', 'former', 'acting', 'incoming', 'joining', 'leaving', 'suspended', 'founding', 'aspiring'] as const
const KINDS = ['greeting', 'congratulation', 'wish', 'welcome'] as const

/** What another tool's file says of a mention's kind; a name where it says nothing. */
export function mentionKind(value: string | undefined): MentionKind {
  return value === 'nominal' || value === 'pronoun' ? value : 'name'
}

export function modality(value: string | undefined): Modality {
  return value === 'planned' || value === 'possible' || value === 'hypothetical' ? value : 'asserted'
}

export function statusOf(value: string | undefined): LeaderStatus | MemberStatus | undefined {
  return STATUSES.find((status) => status === value)
}

export function greetingKind(value: string | undefined): GreetingKind | undefined {
  return KINDS.find((kind) => kind === value)
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The items of a field that should be a list; none where it is not. */
export function records(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : []
}
