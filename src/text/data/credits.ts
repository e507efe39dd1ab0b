/** Words that begin a caption's credit when a colon follows ("Image: Harbour Archive."): in news a sentence of its own, even without a full stop before it. */
export const CREDITS: ReadonlySet<string> = new Set(
  'Image Images Photo Photos Picture Pictures Photograph Video Graphic Illustration'.split(' '),
)
