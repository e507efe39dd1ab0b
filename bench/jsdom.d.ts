// jsdom ships no types; this is what the bench uses of it.
declare module 'jsdom' {
  export class VirtualConsole {}
  export class JSDOM {
    constructor(html: string, options: { url: string; virtualConsole: VirtualConsole })
    readonly window: { readonly document: unknown; close(): void }
  }
}
