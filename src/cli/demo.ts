/** Placeholder written next. */
export async function runDemo(_output: string): Promise<number> {
  return 0
}
