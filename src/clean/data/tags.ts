/** Elements that begin and end a block of text. Custom elements (`amp-…`) count as blocks too; see the walk. */
export const BLOCK_TAGS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 ' +
    'h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul amp-body'
  ).split(' '),
)

/** Elements whose text is no text of the page. */
export const SKIPPED_TAGS: ReadonlySet<string> = new Set(
  (
    'script style noscript template svg math iframe object embed canvas audio video select option textarea input button title map area ' +
    'progress meter datalist noframes frameset applet rt rp amp-ad amp-consent amp-analytics amp-sidebar amp-social-share'
  ).split(' '),
)

/** Elements whose content the tokenizer reads as text, not as tags. */
export const RAW_TEXT_TAGS: ReadonlySet<string> = new Set('script style title textarea xmp iframe noembed noframes plaintext'.split(' '))

export const BOLD_TAGS: ReadonlySet<string> = new Set(['b', 'strong'])
export const ITALIC_TAGS: ReadonlySet<string> = new Set(['i', 'em'])
