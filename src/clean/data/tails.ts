/** What stands under an article without telling markup. Each pattern is tried on a whole block near the end, white space collapsed. */

/** What an author's biography says after the name it opens with. */
export const BIOGRAPHY: RegExp =
  /^,?(?: \([^)]*\))?,? (?:is|are|was|has|have|writes|wrote|covers|covered|reports|works|worked|teaches|lives|joined|edits|leads|runs|studied|ist|war|hat|schreibt|arbeitet|lebt|leitet|studierte|est|écrit|enseigne|travaille|es|escribe|trabaja|enseña|é|è|scrive|lavora|jest)(?![\p{L}\p{M}])/u

/** A paragraph, all of it in italics, that says what somebody is. */
export const SAYS_WHO: RegExp =
  /^(?:(?:Dr|Prof|Mr|Ms|Mrs|Sir|Dame)\.? )?\p{Lu}[\p{L}.'’-]+(?: (?:\p{Lu}[\p{L}.'’-]*|de|da|van|von|der|al|bin)){1,4},? (?:is|are|ist|est|es|è|é) (?:an?|the|one|[\p{L}’']+['’]s?|currently|professor|director|editor|chief|senior|associate|assistant|founder|ein|eine|der|die|un|une|una)(?![\p{L}\p{M}])/u

/** The heading of what a firm or an association says of itself; the name is the first group. */
export const ABOUT: RegExp =
  /^(?:about|über|à propos (?:de |d['’])|acerca de|sobre|informazioni su|over)\s+(?:the |den |die |das |la |le |el )?(\p{Lu}[^.!?:]{1,60}?)(?:\.?:|,? (?:Inc|Ltd|Corp|Co)\.)?$/iu

/** Lines of an address: telephone and mail with what they are, a street with its number, a postcode with its town. */
export const ADDRESS_LINES: readonly RegExp[] = [
  /(?:^|[\s,;|(])(?:tel(?:efon|ephone|éfono|\.)?|phone|mobile?|handy|fax|call)\s?\.?:?\s?\(?\+?\d[\d\s()/.–-]{5,}/iu,
  /^(?:e-?mail|mail|web(?:site)?|internet|courriel|correo)\s?:\s*\S+$/iu,
  /^(?:\S+@\S+\.\p{L}{2,}|(?:https?:\/\/|www\.)\S+)$/iu,
  /\b\d{1,5}[a-z]? (?:\p{Lu}[\p{L}.'’-]+ ){1,3}(?:street|st\.?|road|rd\.?|avenue|ave\.?|lane|boulevard|blvd\.?|drive|square|quay|way|suite)(?![\p{L}\p{M}])/iu,
  /\p{L}(?:straße|strasse|str\.|allee|platz|weg|gasse) ?\d{1,4}[a-z]?(?:,|$| )/iu,
  /^(?:[A-Z]{1,2}-)?\d{4,5} \p{Lu}[\p{L} .-]{2,40}$/u,
]
