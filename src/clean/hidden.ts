const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i
const HIDDEN_CLASS =
  /(?:^|\s)(?:hidden|hide|is-hidden|u-hidden|d-none|display-none|(?:u-)?sr-only|(?:is-|u-)?visually-?hidden|screen-reader-(?:text|only)|element-invisible|offscreen|assistive-text|aural|print-only|visible-print|show-for-sr)(?:\s|$)/i
const LONGEST_LOOKED_AT = 2000

/** Whether a browser shows nothing of the element, as far as its own attributes tell. */
export function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  if (attributes.hidden !== undefined || attributes['aria-hidden'] === 'true') return true
  const { style, class: names } = attributes
  if (style !== undefined && style.length < LONGEST_LOOKED_AT && HIDDEN_STYLE.test(style)) return true
  return names !== undefined && names.length < LONGEST_LOOKED_AT && HIDDEN_CLASS.test(names)
}
