const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i
const HIDDEN_MARKS =
  / (?:hidden|hide|is-hidden|u-hidden|d-none|display-none|sr-only|visually-?hidden|visuallyhidden|screen-reader-text|screen-reader-only|element-invisible|offscreen|assistive-text|print-only|visible-print) /

/** Whether a browser shows nothing of the element, as far as its own attributes tell. `marks` are its classes between blanks. */
export function isHidden(attributes: Readonly<Record<string, string>>, marks: string): boolean {
  if (attributes['hidden'] !== undefined || attributes['aria-hidden'] === 'true') return true
  const { style } = attributes
  if (style !== undefined && style.length < 2000 && HIDDEN_STYLE.test(style)) return true
  return marks !== '' && HIDDEN_MARKS.test(marks)
}
