// natural ships no types for its parts, and its front door loads database clients.
declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  const jaroWinkler: (a: string, b: string, options: { ignoreCase?: boolean }) => number
  export default jaroWinkler
}
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { stem(word: string): string }
  export default stemmer
}
declare module 'natural/lib/natural/sentiment/SentimentAnalyzer.js' {
  export default class SentimentAnalyzer {
    constructor(language: string, stemmer: unknown, vocabulary: string)
    getSentiment(words: readonly string[]): number
  }
}
