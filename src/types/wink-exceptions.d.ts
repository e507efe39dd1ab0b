declare module 'wink-eng-lite-web-model/dist/wn-verb-exceptions.js' {
  const exceptions: Readonly<Record<string, string>>
  export default exceptions
}

declare module 'wink-eng-lite-web-model/dist/wn-noun-exceptions.js' {
  const exceptions: Readonly<Record<string, string>>
  export default exceptions
}

declare module 'wink-eng-lite-web-model/dist/wn-adjective-exceptions.js' {
  const exceptions: Readonly<Record<string, string>>
  export default exceptions
}
