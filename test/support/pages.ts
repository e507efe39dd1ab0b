/** A page of four plain paragraphs, enough for any cleaner to see that they are the article. */
export function page(...paragraphs: readonly string[]): string {
  return `<!doctype html><html><head><title>A greeting</title></head><body><article><h1>A greeting</h1>\n${[...paragraphs, ...FILL].map((text) => `<p>${text}</p>`).join('\n')}\n</article></body></html>`
}

const FILL: readonly string[] = [
  'The letter was read out in the assembly hall on Tuesday morning, and the members stood while the clerk went through it, line by line, without haste.',
  'Nobody asked for a copy, said one of the ushers, but by the afternoon there were queues at the counter where the printed version was handed out for free.',
  'The weather in the capital was mild for the season, and many stayed in the gardens behind the building until the lamps were lit along the river.',
]
