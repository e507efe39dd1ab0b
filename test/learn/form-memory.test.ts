import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FormMemory } from '../../src/learn/form-memory.ts'

const SIZE = 8
const calls = fc.array(fc.array(fc.integer({ min: 0, max: 20 }).map(String), { maxLength: SIZE }), { maxLength: 30 })

describe('the memory of word forms', () => {
  test('gives every form of a call a slot of its own, and names as new exactly those whose slot held another', () => {
    fc.assert(
      fc.property(calls, (lists) => {
        const memory = new FormMemory(SIZE)
        const held = new Map<number, string>()
        for (const forms of lists) {
          const slots = new Int32Array(forms.length)
          for (const { form, slot } of memory.place(forms, slots)) {
            expect(held.get(slot)).not.toBe(form)
            held.set(slot, form)
          }
          expect(forms.map((_, i) => held.get(slots[i] ?? -1))).toEqual(forms)
          expect(slots.every((slot) => slot < SIZE)).toBe(true)
        }
      }),
    )
  })

  test('keeps what is asked for again and again, however many others come once', () => {
    const memory = new FormMemory(SIZE)
    const place = (forms: readonly string[]): string[] => memory.place(forms, new Int32Array(forms.length)).map(({ form }) => form)
    place(['the', 'of'])
    for (let i = 0; i < 100; i++) expect(place(['the', 'of', `name${i}`])).toEqual([`name${i}`])
  })
})
